using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>Executes what comes by HTTP. See https://graphql.github.io/graphql-over-http/draft/.</summary>
/// <param name="executor">Executes the operations.</param>
/// <param name="interceptors">See each request first, in order.</param>
/// <param name="version">Says which content type and which status a response has.</param>
/// <param name="timeProvider">The clock of what keeps streams alive.</param>
/// <param name="stopping">Cancelled when the host stops, which open streams must not hold up.</param>
internal sealed class OperationHandler(
    IRequestExecutor executor,
    IReadOnlyList<IHttpRequestInterceptor> interceptors,
    HttpTransportVersion version,
    TimeProvider timeProvider,
    CancellationToken stopping)
{
    // For a client that accepts anything: the audit of GraphQL over HTTP wants JSON, where HotChocolate has the other.
    private readonly ResponseFormat _preferredFormat
        = version is HttpTransportVersion.Draft20260806 ? ResponseFormat.GraphQLResponse : ResponseFormat.Json;

    private readonly ResponseWriter _responses = new(version);

    /// <summary>Answers the operation that came by GET or POST.</summary>
    public async Task InvokeAsync(HttpContext context, GraphQLServerOptions options)
    {
        // Until it is known what the client accepts, as HotChocolate has it.
        var accepted = AcceptedFormats.Only(ResponseFormat.GraphQLResponse);
        try
        {
            accepted = AcceptedFormats.Parse(context.Request.Headers.Accept, _preferredFormat);
            var isPost = HttpMethods.IsPost(context.Request.Method);
            var request = isPost
                ? await RequestReader.ReadBodyAsync(context.Request, options.MaxRequestSize, context.RequestAborted)
                : RequestReader.ReadQuery(context.Request.Query);
            var allowed = isPost ? OperationKinds.All : options.AllowedGetOperations;
            if (accepted.Subscription is null)
                allowed &= ~OperationKinds.Subscription;

            await using var result = await ExecuteAsync(context, request, allowed, accepted);
            await WriteAsync(context, result, accepted, options);
        }
        catch (GraphQLRequestException exception)
        {
            await _responses.WriteAsync(context, exception, accepted.Single);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested || stopping.IsCancellationRequested)
        {
            // The client has gone, or the server is going: there is nobody to tell.
        }
    }

    private async ValueTask<IExecutionResult> ExecuteAsync(
        HttpContext context, GraphQLRequest parameters, OperationKinds allowed, AcceptedFormats accepted)
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
            AllowIncrementalDelivery = accepted.Several is not null,
            CostReport = CostHeader.Read(context.Request.Headers),
            ContextData = new Dictionary<string, object?>
            {
                [nameof(HttpContext)] = context,
                [nameof(ClaimsPrincipal)] = context.User,
            },
        };
        try
        {
            foreach (var interceptor in interceptors)
                request = await interceptor.OnCreateAsync(context, executor, request, context.RequestAborted);
        }
        catch (GraphQLException exception)
        {
            return OperationResult.FromErrors(exception.Errors);
        }

        return await executor.ExecuteAsync(request, context.RequestAborted);
    }

    private async Task WriteAsync(HttpContext context, IExecutionResult result, AcceptedFormats accepted, GraphQLServerOptions options)
    {
        if (result is ResponseStream responses)
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            var format = responses.IsIncremental ? accepted.Several : accepted.Subscription;
            var stream = await StreamingResponse.StartAsync(context, format!.Value, ended.Token);
            await stream.WriteAsync(responses, options.KeepAliveInterval, timeProvider);
        }
        else if (accepted.Single is ResponseFormat.Json or ResponseFormat.GraphQLResponse)
        {
            await _responses.WriteAsync(context, (OperationResult)result, accepted.Single);
        }
        else
        {
            var stream = await StreamingResponse.StartAsync(context, accepted.Single, context.RequestAborted);
            await stream.WriteAsync((OperationResult)result);
        }
    }
}
