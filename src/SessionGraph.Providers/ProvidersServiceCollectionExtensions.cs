using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace SessionGraph.Providers;

/// <summary>Registers the providers.</summary>
public static class ProvidersServiceCollectionExtensions
{
    /// <summary>
    /// Adds the providers, their write services, the <see cref="ProviderConnections"/>, bound to the section <c>Connections</c>, and the
    /// hosted <see cref="SessionStatusUpdater"/>, bound to the section <c>Providers</c>. All are singletons. The host adds the store first,
    /// so that the database is ready when the updater starts, and a singleton <see cref="ICaller"/>.
    /// </summary>
    public static IServiceCollection AddSessionGraphProviders(
        this IServiceCollection services, IConfiguration configuration, IReadOnlyList<SessionProvider> providers)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<ProvidersOptions>().Bind(configuration.GetSection(ProvidersOptions.SectionName)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ProvidersOptions>, ProvidersOptionsValidator>());
        services.AddOptions<ConnectionsOptions>().Bind(configuration.GetSection(ConnectionsOptions.SectionName)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ConnectionsOptions>, ConnectionsOptionsValidator>());
        services.TryAddSingleton<ProviderConnections>();
        services.TryAddSingleton<ISampleData, SampleData>();
        services.TryAddSingleton<SessionWriter>();
        services.TryAddSingleton<InputMapper>();
        services.TryAddSingleton<SessionKeyResolver>();
        services.AddHostedService(provider => provider.GetRequiredService<InputMapper>());
        services.TryAddSingleton<SessionStatusUpdater>();
        services.AddHostedService(provider => provider.GetRequiredService<SessionStatusUpdater>());
        services.TryAddSingleton<UnconfiguredConnectionCheck>();
        services.AddHostedService(provider => provider.GetRequiredService<UnconfiguredConnectionCheck>());
        foreach (var provider in providers)
            services.AddSessionProvider(provider, configuration);

        return services;
    }

    /// <summary>Adds a provider.</summary>
    public static IServiceCollection AddSessionProvider(
        this IServiceCollection services, SessionProvider provider, IConfiguration configuration)
    {
        services.AddSingleton(provider);
        services.AddSingleton<StoreProvider>(provider);
        provider.AddServices(services, configuration);
        foreach (var lookup in provider.Lookups)
            lookup.AddServices(services, provider.Number);

        return services;
    }
}
