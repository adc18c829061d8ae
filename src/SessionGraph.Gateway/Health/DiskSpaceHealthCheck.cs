using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Health;

/// <summary>Checks that the store's disk has <see cref="HealthOptions.MinFreeSpace"/>.</summary>
internal sealed class DiskSpaceHealthCheck(StoreProbe store, IOptions<HealthOptions> options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (free, least) = (store.ReadFreeSpace(), options.Value.MinFreeSpace);
        var data = new Dictionary<string, object> { ["freeBytes"] = free, ["minFreeBytes"] = least };
        return Task.FromResult(free >= least
            ? HealthCheckResult.Healthy(data: data)
            : HealthCheckResult.Unhealthy(
                $"The store's disk has {free} bytes free, but {HealthOptions.SectionName}:{nameof(HealthOptions.MinFreeSpace)} is {least}.", data: data));
    }
}
