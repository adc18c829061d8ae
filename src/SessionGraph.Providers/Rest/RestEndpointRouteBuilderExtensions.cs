using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SessionGraph.Providers;

/// <summary>Maps the providers' REST APIs.</summary>
public static partial class RestEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the REST API of each registered <see cref="SessionProvider"/> if <see cref="RestOptions.Enabled"/> is true; by default in
    /// Development only. If a provider has several connections and none is configured for its API, the API is skipped with a warning. Also
    /// maps the OpenAPI document of each API and returns them.
    /// </summary>
    public static IReadOnlyList<RestApiDocument> MapRestApis(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var options = services.GetRequiredService<IOptions<RestOptions>>().Value;
        if (!(options.Enabled ?? services.GetRequiredService<IHostEnvironment>().IsDevelopment()))
            return [];

        var documents = new List<RestApiDocument>();
        var connections = services.GetRequiredService<ProviderConnections>();
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger<RestApi>();
        foreach (var provider in services.GetServices<SessionProvider>())
        {
            if (provider.CreateRestApi(services) is not { } api)
                continue;

            var named = options.Connections.FirstOrDefault(option => provider.IsNamed(option.Key)).Value;
            if (named is null && !connections.All.Any(connection => connection.Provider == provider.Number && connection.IsDefault))
            {
                LogNotServed(logger, provider.Name);
                continue;
            }

            var connection = connections.Find(provider.Number, named).Name;
            var document = new RestApiDocument(services, provider.DefaultConnection, api, connection);
            var filter = ActivatorUtilities.CreateInstance<RestRequestFilter>(services, api);
            var group = endpoints.MapGroup("").WithGroupName(document.Name).WithTags(api.Info.Resource).AddEndpointFilter(filter);
            api.Map(group, connection);
            endpoints.MapMethods(document.Path, [HttpMethods.Get, HttpMethods.Head], document.WriteAsync);
            documents.Add(document);
        }

        return documents;
    }

    [LoggerMessage(
        13,
        LogLevel.Warning,
        "The REST API of {Provider} is not served: the provider does not have just one connection. Name the one to serve: Rest:<provider>:Connection.")]
    private static partial void LogNotServed(ILogger logger, string provider);
}
