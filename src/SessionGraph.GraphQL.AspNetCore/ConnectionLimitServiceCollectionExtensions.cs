using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SessionGraph.GraphQL.AspNetCore.Load;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>Limits the client connections of an application.</summary>
public static class ConnectionLimitServiceCollectionExtensions
{
    /// <summary>
    /// Limits the connections of Kestrel's endpoints to <see cref="GraphQLLoadOptions.MaxConnections"/> and
    /// <see cref="GraphQLLoadOptions.MaxConnectionsPerAddress"/>. Three quarters of them may be WebSockets. This method calls
    /// <see cref="KestrelServerOptions.ConfigureEndpointDefaults"/>; the application must not call it again.
    /// </summary>
    public static IServiceCollection AddConnectionLimits(this IServiceCollection services)
    {
        services.TryAddSingleton<ClientConnections>();
        services.TryAddEnumerable(ServiceDescriptor.Transient<IStartupFilter, ClientConnectionFilter>());
        services.AddOptions<KestrelServerOptions>().Configure<ClientConnections, IOptions<GraphQLLoadOptions>>((kestrel, connections, load) =>
        {
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(connections.Limit));
            kestrel.Limits.MaxConcurrentUpgradedConnections ??= Math.Max(1, load.Value.GetMaxConnections() * 3L / 4);
        });
        return services;
    }
}
