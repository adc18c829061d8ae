using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Health;

/// <summary>Adds the health endpoints and their checks.</summary>
internal static class HealthSetup
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddOptions<HealthOptions>().BindConfiguration(HealthOptions.SectionName).ValidateOnStart();
        // The checks that remember a result live as long as the process.
        services
            .AddSingleton<IValidateOptions<HealthOptions>, HealthOptionsValidator>()
            .AddSingleton<HealthEndpoint>()
            .AddSingleton<StoreSchemaHealthCheck>()
            .AddSingleton<StoreWriteHealthCheck>();
        services.AddHealthChecks()
            .AddCheck<StoreFileHealthCheck>("store", tags: [HealthTags.Ready])
            .AddCheck<StoreSchemaHealthCheck>("schema", tags: [HealthTags.Ready])
            .AddCheck<DiskSpaceHealthCheck>("disk", tags: [HealthTags.Ready])
            .AddCheck<StoreWriteHealthCheck>("write", tags: [HealthTags.Ready]);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        var health = endpoints.ServiceProvider.GetRequiredService<HealthEndpoint>();
        foreach (var (path, write) in ((string, RequestDelegate)[])
            [
                ("/health", health.WriteReadyAsync),
                ("/health/ready", health.WriteReadyAsync),
                ("/health/startup", health.WriteStartupAsync),
                ("/health/live", health.WriteLiveAsync),
            ])
        {
            endpoints.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], write).AllowAnonymous();
        }
    }
}
