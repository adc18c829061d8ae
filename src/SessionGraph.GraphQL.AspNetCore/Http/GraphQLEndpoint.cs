using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SessionGraph.GraphQL.AspNetCore.Ide;
using SessionGraph.GraphQL.AspNetCore.Subscriptions;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>Dispatches a request to a mapped path: to execute an operation, to serve the schema, or to serve the IDE.</summary>
internal sealed class GraphQLEndpoint
{
    public const string FileParameter = "file";

    private readonly Lazy<OperationHandler> _operations;
    private readonly Lazy<SchemaDocument> _schema;
    private readonly ResponseWriter _responses;
    private readonly RequestDelegate _sockets;
    private BananaCakePop? _tool;

    // The schema may be built only when the host starts, so it is resolved lazily; mapping an endpoint never fails.
    public GraphQLEndpoint(string schemaName, IServiceProvider services, IOptions<HttpResponseFormatterOptions> formatter)
    {
        _operations = OperationHandler.Create(services, schemaName);
        _schema = new(() => new SchemaDocument(services.GetRequiredKeyedService<IRequestExecutor>(schemaName).Schema));
        _responses = new ResponseWriter(formatter.Value.HttpTransportVersion, services.GetService<TimeProvider>() ?? TimeProvider.System);
        _sockets = SocketPipeline.Create(services, schemaName, InvokeHttpAsync);
    }

    public Task InvokeAsync(HttpContext context)
        => SocketHandler.MayBeHandshake(context.Request) ? _sockets(context) : InvokeHttpAsync(context);

    private Task InvokeHttpAsync(HttpContext context)
    {
        var options = GraphQLServerOptions.Of(context);
        var request = context.Request;
        if (context.GetRouteValue(FileParameter) is string { Length: > 0 } file)
            return InvokeFileAsync(context, file, options);

        if (HttpMethods.IsPost(request.Method))
            return _operations.Value.InvokeAsync(context, options);

        if (IsRead(request))
        {
            if (!RequestReader.HasRequest(request.Query))
            {
                if (options.EnableSchemaRequests && request.Query.ContainsKey("sdl"))
                    return _schema.Value.WriteAsync(context);

                if (options.Tool.Enable && BananaCakePop.IsPageRequest(request))
                    return GetTool(options).WritePageAsync(context);
            }

            if (options.EnableGetRequests && HttpMethods.IsGet(request.Method))
                return _operations.Value.InvokeAsync(context, options);
        }

        return _responses.WriteAsync(context, RequestErrors.MethodNotAllowed(request.Method, options), ResponseFormat.GraphQLResponse);
    }

    private Task InvokeFileAsync(HttpContext context, string file, GraphQLServerOptions options)
    {
        var isSchema = options.EnableSchemaRequests && file is "schema.graphql";
        if ((isSchema || options.Tool.Enable) && !IsRead(context.Request))
        {
            return _responses.WriteAsync(
                context, RequestErrors.MethodNotAllowed(context.Request.Method, "GET, HEAD"), ResponseFormat.GraphQLResponse);
        }

        if (isSchema)
            return _schema.Value.WriteAsync(context);

        if (options.Tool.Enable)
            return GetTool(options).WriteFileAsync(context, file);

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private BananaCakePop GetTool(GraphQLServerOptions options) => _tool ??= new BananaCakePop(options.Tool);
}
