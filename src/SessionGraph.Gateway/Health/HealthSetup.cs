using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using SessionGraph.Gateway.Shutdown;

namespace SessionGraph.Gateway.Health;

/// <summary>
/// Adds the health endpoints: <c>/health/live</c> (the process responds), <c>/health/ready</c> and its alias <c>/health</c> (it may get
/// requests), and <c>/health/startup</c> (it has started). The providers do not count: the gateway serves what its store has without them.
/// </summary>
internal static class HealthSetup
{
    private const string Ready = "ready";
    private const string Startup = "startup";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddOptions<HealthOptions>().BindConfiguration(HealthOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HealthOptions>, HealthOptionsValidator>();
        services.AddSingleton<StoreMonitor>();
        services.AddHostedService(provider => provider.GetRequiredService<StoreMonitor>());
        services.AddHealthChecks()
            .AddCheck<StartupHealthCheck>("startup", tags: [Startup])
            .AddCheck<ShutdownHealthCheck>("shutdown", tags: [Ready])
            .AddCheck<StoreHealthCheck>("store", tags: [Ready])
            .AddMonitored("schema", monitor => monitor.Schema)
            .AddMonitored("disk", monitor => monitor.Disk)
            .AddMonitored("write", monitor => monitor.Write);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealth("/health", Ready);
        endpoints.MapHealth("/health/ready", Ready);
        endpoints.MapHealth("/health/startup", Startup);
        endpoints.MapHealth("/health/live", tag: null);
    }

    /// <summary>Whether the caller may see each check, not only the status.</summary>
    private static bool MayReadDetails(HttpContext context)
        => context.RequestServices.GetRequiredService<IOptions<HealthOptions>>().Value.Details;

    private static void MapHealth(this IEndpointRouteBuilder endpoints, string path, string? tag)
        => endpoints.MapHealthChecks(path, new HealthCheckOptions
        {
            Predicate = check => tag is not null && check.Tags.Contains(tag),
            ResponseWriter = WriteAsync,
        }).AllowAnonymous();

    // Degraded counts as healthy: such a gateway should get requests.
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        if (MayReadDetails(context))
            return context.Response.WriteAsJsonAsync(HealthDetails.Of(report), context.RequestAborted);

        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync(
            report.Status is HealthStatus.Unhealthy ? nameof(HealthStatus.Unhealthy) : nameof(HealthStatus.Healthy), context.RequestAborted);
    }

    private static IHealthChecksBuilder AddMonitored(this IHealthChecksBuilder checks, string name, Func<StoreMonitor, HealthCheckResult> read)
        => checks.Add(new HealthCheckRegistration(
            name, services => new MonitoredHealthCheck(services.GetRequiredService<StoreMonitor>(), read), failureStatus: null, tags: [Ready]));

    private sealed class MonitoredHealthCheck(StoreMonitor monitor, Func<StoreMonitor, HealthCheckResult> read) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
            => Task.FromResult(read(monitor));
    }
}
