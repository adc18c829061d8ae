using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SessionGraph.Providers;

/// <summary>Maps the providers' REST APIs.</summary>
public static class RestEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the REST API of each registered <see cref="SessionProvider"/>, if <see cref="RestOptions.Enabled"/> says so; by default in
    /// Development only.
    /// </summary>
    public static void MapRestApis(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var options = services.GetRequiredService<IOptions<RestOptions>>().Value;
        if (!(options.Enabled ?? services.GetRequiredService<IHostEnvironment>().IsDevelopment()))
            return;

        var connections = services.GetRequiredService<ProviderConnections>();
        foreach (var provider in services.GetServices<SessionProvider>())
        {
            if (provider.CreateRestApi(services) is not { } api)
                continue;

            var named = options.Connections.FirstOrDefault(option => provider.IsNamed(option.Key)).Value;
            var filter = ActivatorUtilities.CreateInstance<RestRequestFilter>(services, api);
            api.Map(endpoints.MapGroup("").AddEndpointFilter(filter), connections.Find(provider.Number, named).Name);
        }
    }
}
