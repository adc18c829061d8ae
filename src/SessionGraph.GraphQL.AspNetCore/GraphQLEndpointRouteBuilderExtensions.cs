using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.AspNetCore.Http;
using SessionGraph.GraphQL.AspNetCore.Subscriptions;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>Maps a GraphQL server to a path.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps operations by POST, GET and WebSocket, the schema at <c>?sdl</c> and below the path at <c>schema.graphql</c>, and for a browser the IDE.
    /// </summary>
    /// <param name="endpoints">Where to map.</param>
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

    /// <summary>Maps operations by WebSocket alone; <see cref="MapGraphQL"/> takes them too.</summary>
    /// <param name="endpoints">Where to map.</param>
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
