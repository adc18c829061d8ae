using Microsoft.Extensions.Diagnostics.HealthChecks;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Health;

/// <summary>Whether the store's file is there.</summary>
internal sealed class StoreHealthCheck(StoreFileWatcher file) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(file.IsLost ? HealthCheckResult.Unhealthy("The store's file is gone.") : HealthCheckResult.Healthy());
}
