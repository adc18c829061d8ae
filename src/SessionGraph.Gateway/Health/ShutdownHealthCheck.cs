using Microsoft.Extensions.Diagnostics.HealthChecks;
using SessionGraph.Gateway.Shutdown;

namespace SessionGraph.Gateway.Health;

/// <summary>Checks that the gateway was not asked to stop. While it drains, it serves requests, but should get no more.</summary>
internal sealed class ShutdownHealthCheck(GracefulShutdown shutdown) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(shutdown.IsDraining
            ? HealthCheckResult.Unhealthy("The gateway was asked to stop.")
            : HealthCheckResult.Healthy("The gateway was not asked to stop."));
}
