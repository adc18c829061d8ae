using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Health;

/// <summary>Checks that the store takes writes. A lock of another process, such as an import's, does not make the gateway unhealthy.</summary>
internal sealed class StoreWriteHealthCheck(StoreProbe store, IOptions<HealthOptions> options, TimeProvider timeProvider)
    : ProbeHealthCheck(options, timeProvider)
{
    protected override async Task<HealthCheckResult> ProbeAsync()
    {
        try
        {
            await store.WriteAsync(CancellationToken.None);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (StoreFailures.Find(exception) is StoreFailure.Busy)
        {
            return HealthCheckResult.Degraded("Another process holds the store's write lock.", exception);
        }
    }
}
