using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SessionGraph.Gateway.Health;

/// <summary>Checks that the gateway has started. Its port opens only after the store was migrated and the schema was built.</summary>
internal sealed class StartupHealthCheck(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(lifetime.ApplicationStarted.IsCancellationRequested
            ? HealthCheckResult.Healthy("The gateway has started.")
            : HealthCheckResult.Unhealthy("The gateway is starting."));
}
