using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace SessionGraph.Providers;

/// <summary>Registers the providers' REST APIs.</summary>
public static class RestServiceCollectionExtensions
{
    /// <summary>
    /// Adds the services for <see cref="RestEndpointRouteBuilderExtensions.MapRestApis"/>, an OpenAPI document for each provider, and
    /// <see cref="RestOptions"/>, bound to the section <c>Rest</c>. The host adds the providers and the GraphQL server.
    /// </summary>
    public static IServiceCollection AddRestApis(
        this IServiceCollection services, IConfiguration configuration, IReadOnlyList<SessionProvider> providers)
    {
        services.AddOptions<RestOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<RestOptions>>(new RestOptionsSetup(configuration)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RestOptions>, RestOptionsValidator>());
        services.TryAddSingleton<RestBodyReceiver>();
        services.TryAddSingleton<RestExecution>();
        foreach (var provider in providers)
        {
            services.AddOpenApi(provider.DefaultConnection, options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.ShouldInclude = endpoint
                    => endpoint.GroupName == provider.DefaultConnection && endpoint.HttpMethod != HttpMethods.Head;
            });
        }

        return services;
    }
}
