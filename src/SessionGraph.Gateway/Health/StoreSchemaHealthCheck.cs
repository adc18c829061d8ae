using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Health;

/// <summary>Checks that the store has the migrations and the schema of this version.</summary>
internal sealed class StoreSchemaHealthCheck(StoreProbe store, IOptions<HealthOptions> options, TimeProvider timeProvider)
    : ProbeHealthCheck(options, timeProvider)
{
    protected override Task<HealthCheckResult> ProbeAsync()
    {
        try
        {
            return Task.FromResult(store.FindSchemaProblem(CancellationToken.None) is { } problem
                ? HealthCheckResult.Unhealthy(problem)
                : HealthCheckResult.Healthy());
        }
        catch (Exception exception) when (StoreFailures.Find(exception) is StoreFailure.Busy)
        {
            return Task.FromResult(HealthCheckResult.Degraded("Another process has locked the store.", exception));
        }
    }
}
