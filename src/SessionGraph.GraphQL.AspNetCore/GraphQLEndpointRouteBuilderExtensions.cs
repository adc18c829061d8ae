using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SessionGraph.GraphQL.AspNetCore.Http;
using SessionGraph.GraphQL.AspNetCore.Subscriptions;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>Maps GraphQL endpoints to paths.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps a GraphQL endpoint. It answers operations by POST, GET and WebSocket, serves the schema at <c>?sdl</c> and
    /// <c>{path}/schema.graphql</c>, and serves the IDE to browsers.
    /// </summary>
    /// <param name="endpoints">The route builder.</param>
    /// <param name="path">The path.</param>
    /// <param name="schemaName">The name given to <c>AddGraphQLServer</c>; null for the default.</param>
    public static GraphQLEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string path = "/graphql", string? schemaName = null)
    {
        var endpoint = ActivatorUtilities.CreateInstance<GraphQLEndpoint>(
            endpoints.ServiceProvider, schemaName ?? RequestExecutorSetup.DefaultName);
        var pattern = path.TrimEnd('/') + "/{**" + GraphQLEndpoint.FileParameter + "}";
        return new GraphQLEndpointConventionBuilder(endpoints.Map(pattern, endpoint.InvokeAsync).WithDisplayName("GraphQL " + path));
    }

    /// <summary>
    /// Maps persisted operations to <c>{path}/{id}</c> and <c>{path}/{id}/{operationName}</c>. A GET request has its variables in the URL,
    /// and caches may store its response; see <see cref="GraphQLServerOptions.PersistedOperationCacheControl"/>.
    /// </summary>
    /// <param name="endpoints">The route builder.</param>
    /// <param name="path">The path.</param>
    /// <param name="schemaName">The name given to <c>AddGraphQLServer</c>; null for the default.</param>
    /// <param name="requireOperationName">Whether the path must name the operation.</param>
    public static GraphQLEndpointConventionBuilder MapGraphQLPersistedOperations(
        this IEndpointRouteBuilder endpoints,
        string path = "/graphql/persisted",
        string? schemaName = null,
        bool requireOperationName = false)
    {
        var services = endpoints.ServiceProvider;
        var endpoint = new PersistedOperationEndpoint(
            OperationHandler.Create(services, schemaName ?? RequestExecutorSetup.DefaultName),
            new ResponseWriter(services.GetRequiredService<IOptions<HttpResponseFormatterOptions>>().Value.HttpTransportVersion,
                services.GetService<TimeProvider>() ?? TimeProvider.System),
            requireOperationName);
        var pattern = path.TrimEnd('/') + PersistedOperationRoute.Pattern;
        return new GraphQLEndpointConventionBuilder(
            endpoints.Map(pattern, endpoint.InvokeAsync).WithDisplayName("GraphQL persisted operations " + path));
    }

    /// <summary>Maps an endpoint that answers operations by WebSocket only. <see cref="MapGraphQL"/> answers them, too.</summary>
    /// <param name="endpoints">The route builder.</param>
    /// <param name="path">The path.</param>
    /// <param name="schemaName">The name given to <c>AddGraphQLServer</c>; null for the default.</param>
    public static GraphQLEndpointConventionBuilder MapGraphQLWebSocket(
        this IEndpointRouteBuilder endpoints, string path = "/graphql/ws", string? schemaName = null)
    {
        var sockets = SocketPipeline.Create(endpoints.ServiceProvider, schemaName ?? RequestExecutorSetup.DefaultName, static context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        return new GraphQLEndpointConventionBuilder(endpoints.Map(path, sockets).WithDisplayName("GraphQL WebSocket " + path));
    }
}
