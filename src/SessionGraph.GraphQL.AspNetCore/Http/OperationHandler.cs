using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SessionGraph.GraphQL.AspNetCore.Load;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>Executes operations that arrive by HTTP. See https://graphql.github.io/graphql-over-http/draft/.</summary>
/// <param name="executor">Executes the operations.</param>
/// <param name="interceptors">Called for each request before it is executed, in order.</param>
/// <param name="version">Decides a response's content type and status.</param>
/// <param name="maxResponseSize">The maximum number of bytes of data in all responses to a batch.</param>
/// <param name="memory">The memory budget of all requests.</param>
/// <param name="timeProvider">The clock for keep-alives and timeouts.</param>
/// <param name="logger">Logs bodies that could not be received.</param>
/// <param name="stopping">Cancelled when the host stops. Subscriptions must not delay it.</param>
internal sealed partial class OperationHandler(
    IRequestExecutor executor,
    IReadOnlyList<IHttpRequestInterceptor> interceptors,
    HttpTransportVersion version,
    int maxResponseSize,
    MemoryBudget memory,
    TimeProvider timeProvider,
    ILogger<OperationHandler> logger,
    CancellationToken stopping)
{
    // For clients that accept anything. The GraphQL over HTTP audit requires JSON; HotChocolate sends the other format.
    private readonly ResponseFormat _preferredFormat
        = version is HttpTransportVersion.Draft20260806 ? ResponseFormat.GraphQLResponse : ResponseFormat.Json;

    private readonly ResponseWriter _responses = new(version, timeProvider);

    /// <summary>
    /// Creates the handler for the schema with this name on first use, because the schema may be built only when the host starts.
    /// </summary>
    public static Lazy<OperationHandler> Create(IServiceProvider services, string schemaName) => new(() => new OperationHandler(
        services.GetRequiredKeyedService<IRequestExecutor>(schemaName),
        [
            .. services.GetRequiredService<IOptionsMonitor<RequestExecutorSetup>>()
                .Get(schemaName).Interceptors.Select(create => create(services)),
        ],
        services.GetRequiredService<IOptions<HttpResponseFormatterOptions>>().Value.HttpTransportVersion,
        services.GetRequiredService<IOptionsMonitor<RequestExecutorSetup>>().Get(schemaName).CreateOptions(services).MaxAllowedResponseSize,
        services.GetRequiredService<MemoryBudget>(),
        services.GetService<TimeProvider>() ?? TimeProvider.System,
        services.GetRequiredService<ILogger<OperationHandler>>(),
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping));

    /// <summary>Executes the operation or the batch of a POST or GET request.</summary>
    public async Task InvokeAsync(HttpContext context, GraphQLServerOptions options)
    {
        // The format of errors that occur before the accepted formats are known; the same as HotChocolate's.
        var accepted = AcceptedFormats.Only(ResponseFormat.GraphQLResponse);
        using var requestMemory = new RequestMemory(memory);
        try
        {
            accepted = AcceptedFormats.Parse(context.Request.Headers.Accept, _preferredFormat);
            var isPost = HttpMethods.IsPost(context.Request.Method);
            var body = isPost
                ? await RequestReader.ReadBodyAsync(context.Request, options, requestMemory, timeProvider, context.RequestAborted)
                : new RequestBody(RequestReader.ReadQuery(context.Request, options));
            if (body.Batch is { } batch)
            {
                requestMemory.Reserve(batch.Sum(request => request.Size));
                await InvokeBatchAsync(context, batch, accepted, new SendTimeout(options.SendTimeout, timeProvider));
                return;
            }

            requestMemory.Reserve(body.Request.Size);
            var allowed = isPost ? OperationKinds.All : options.AllowedGetOperations;
            if (accepted.Subscription is null)
                allowed &= ~OperationKinds.Subscription;

            await using var result = await ExecuteAsync(context, body.Request, allowed, accepted);
            await WriteAsync(context, result, accepted, options);
        }
        catch (GraphQLRequestException exception)
        {
            if (exception.InnerException is { } reason)
                LogUnreadableBody(reason.Message);

            await _responses.WriteAsync(context, exception, accepted.Single);
        }
        catch (OperationCanceledException exception) when (exception is ClientStalledException
            || context.RequestAborted.IsCancellationRequested || stopping.IsCancellationRequested)
        {
            // The client has disconnected or does not read, or the server is stopping. Nobody can receive an error.
        }
    }

    private async ValueTask<IExecutionResult> ExecuteAsync(
        HttpContext context, GraphQLRequest parameters, OperationKinds allowed, AcceptedFormats accepted, int? maxResponseSize = null)
    {
        var request = new OperationRequest
        {
            Document = parameters.Document,
            DocumentId = parameters.DocumentId,
            OperationName = parameters.OperationName,
            Variables = parameters.Variables,
            Extensions = parameters.Extensions,
            Services = context.RequestServices,
            AllowedOperations = allowed,
            AllowIncrementalDelivery = accepted.Incremental is not null,
            CostReport = CostHeader.Read(context.Request.Headers),
            ContextData = new HttpContextData(context),
            MaxAllowedResponseSize = maxResponseSize,
        };
        try
        {
            foreach (var interceptor in interceptors)
                request = await interceptor.OnCreateAsync(context, executor, request, context.RequestAborted);
        }
        catch (GraphQLException exception)
        {
            return OperationResult.FromErrors(exception.Failure, exception.Errors);
        }

        return await executor.ExecuteAsync(request, context.RequestAborted);
    }

    private async Task WriteAsync(HttpContext context, IExecutionResult result, AcceptedFormats accepted, GraphQLServerOptions options)
    {
        if (result is ResponseStream { IsIncremental: true } parts)
        {
            var stream = await StreamingResponse.StartAsync(
                context, accepted.Incremental!.Value, new SendTimeout(options.SendTimeout, timeProvider), context.RequestAborted);
            await stream.WriteAsync(parts, options.KeepAliveInterval, timeProvider);
        }
        else if (result is ResponseStream events)
        {
            await WriteEventsAsync(context, events, accepted.Subscription!.Value, options);
        }
        else if (result is OperationResult { Failure: RequestFailure.Busy } refusal)
        {
            // A stream would have status 200.
            await _responses.WriteAsync(context, refusal, ResponseFormat.GraphQLResponse);
        }
        else if (accepted.Single is ResponseFormat.Json or ResponseFormat.GraphQLResponse)
        {
            await (IsCacheable(context.Request, options)
                ? _responses.WriteCacheableAsync(context, (OperationResult)result, accepted.Single, options.PersistedOperationCacheControl)
                : _responses.WriteAsync(context, (OperationResult)result, accepted.Single));
        }
        else
        {
            var stream = await StreamingResponse.StartAsync(
                context, accepted.Single, new SendTimeout(options.SendTimeout, timeProvider), context.RequestAborted);
            await stream.WriteAsync((OperationResult)result);
        }
    }

    // A subscription does not end by itself, so it ends when the host stops.
    private async Task WriteEventsAsync(HttpContext context, ResponseStream events, ResponseFormat format, GraphQLServerOptions options)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var stream = await StreamingResponse.StartAsync(context, format, new SendTimeout(options.SendTimeout, timeProvider), ended.Token);
        try
        {
            await stream.WriteAsync(events, options.KeepAliveInterval, timeProvider);
        }
        catch (OperationCanceledException exception) when (exception is not ClientStalledException
            && stopping.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            await stream.LeaveAsync(context.RequestAborted);
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "The body of a request could not be received: {Reason}")]
    private partial void LogUnreadableBody(string reason);

    // If GET requests may execute mutations, no response is cacheable.
    private static bool IsCacheable(HttpRequest request, GraphQLServerOptions options)
        => HttpMethods.IsGet(request.Method)
            && PersistedOperationRoute.DocumentIdOf(request) is not null
            && !options.AllowedGetOperations.HasFlag(OperationKinds.Mutation);
}
