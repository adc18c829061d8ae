using Microsoft.AspNetCore.Http;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>Executes persisted operations whose ids are in the path. The request has only the variables.</summary>
/// <param name="operations">Executes them.</param>
/// <param name="responses">Writes errors if there is nothing to execute.</param>
/// <param name="requireOperationName">Whether the path must name the operation.</param>
internal sealed class PersistedOperationEndpoint(Lazy<OperationHandler> operations, ResponseWriter responses, bool requireOperationName)
{
    public Task InvokeAsync(HttpContext context)
    {
        var options = GraphQLServerOptions.Of(context);
        var request = context.Request;
        var isGet = HttpMethods.IsGet(request.Method) && options.EnableGetRequests;
        if (!isGet && !HttpMethods.IsPost(request.Method))
            return responses.WriteAsync(context, RequestErrors.MethodNotAllowed(request.Method, options), ResponseFormat.GraphQLResponse);

        return requireOperationName && PersistedOperationRoute.OperationNameOf(request) is null
            ? responses.WriteAsync(context, RequestErrors.OperationNameRequired(), ResponseFormat.GraphQLResponse)
            : operations.Value.InvokeAsync(context, options);
    }
}
