using Microsoft.Extensions.Diagnostics.HealthChecks;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Health;

/// <summary>Checks that the store's file is in place.</summary>
internal sealed class StoreHealthCheck(StoreFileWatcher file) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(file.IsLost ? HealthCheckResult.Unhealthy("The store's file is gone.") : HealthCheckResult.Healthy());
}
