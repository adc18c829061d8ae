using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Load;

/// <summary>Applies what the configuration says of load: of operations, memory and connections at once.</summary>
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
