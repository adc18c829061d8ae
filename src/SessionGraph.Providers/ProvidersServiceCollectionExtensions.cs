using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace SessionGraph.Providers;

/// <summary>Registers the providers.</summary>
public static class ProvidersServiceCollectionExtensions
{
    /// <summary>
    /// Adds the write service of each provider, <see cref="CourseSessionState"/> and the hosted <see cref="SessionStatusClock"/>, bound to
    /// the sections <c>Providers</c> and <c>ZohoPeople</c>. All are singletons. The host adds the store (before, so that the database is
    /// ready when the clock starts) and, as a singleton, an <see cref="ICaller"/>.
    /// </summary>
    public static IServiceCollection AddSessionGraphProviders(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<ProvidersOptions>().Bind(configuration.GetSection(ProvidersOptions.SectionName)).ValidateOnStart();
        services.AddOptions<ZohoPeopleOptions>().Bind(configuration.GetSection(ZohoPeopleOptions.SectionName)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ProvidersOptions>, ProvidersOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ZohoPeopleOptions>, ZohoPeopleOptionsValidator>());
        services.TryAddSingleton(provider => new CourseSessionState(
            provider.GetRequiredService<TimeProvider>(),
            TimeZoneInfo.FindSystemTimeZoneById(provider.GetRequiredService<IOptions<ZohoPeopleOptions>>().Value.TimeZone)));
        services.TryAddSingleton<SessionSetups>();
        services.TryAddSingleton<AcademicSessions>();
        services.TryAddSingleton<QuizSessions>();
        services.TryAddSingleton<CourseSessions>();
        services.TryAddSingleton<PathSessions>();
        services.TryAddSingleton<SessionStatusClock>();
        services.AddHostedService(provider => provider.GetRequiredService<SessionStatusClock>());
        return services;
    }
}
