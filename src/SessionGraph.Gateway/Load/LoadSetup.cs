using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Load;

/// <summary>Applies the load options: limits of concurrent operations, memory and connections.</summary>
internal static class LoadSetup
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "GraphQL:Load";

    public static IServiceCollection AddLoadLimits(this IServiceCollection services)
    {
        services.AddOptions<GraphQLLoadOptions>().BindConfiguration(SectionName).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<GraphQLLoadOptions>, LoadOptionsValidator>()
            .AddHostedService<ThreadPoolScaler>()
            .AddConnectionLimits();
    }
}
