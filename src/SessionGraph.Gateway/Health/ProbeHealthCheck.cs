using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Health;

/// <summary>
/// A check that does some work. It runs at most once in <see cref="HealthOptions.ProbeInterval"/>, however many requests ask for its result,
/// and a request does not wait long for it.
/// </summary>
internal abstract class ProbeHealthCheck(IOptions<HealthOptions> options, TimeProvider timeProvider) : IHealthCheck
{
    // Orchestrators wait for one second by default.
    private static readonly TimeSpan s_maxWait = TimeSpan.FromMilliseconds(800);

    // Longer than a write may wait for another process: the longest value of Store:BusyTimeout is a minute.
    private static readonly TimeSpan s_maxDuration = TimeSpan.FromSeconds(90);

    private readonly Lock _lock = new();
    private Task<HealthCheckResult>? _probe;
    private long _started;
    private long _ended;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = GetOrStart();
        try
        {
            return await probe.WaitAsync(s_maxWait, timeProvider, cancellationToken);
        }
        catch (TimeoutException)
        {
            var running = timeProvider.GetElapsedTime(_started);
            var description = $"The check has been running for {running.TotalSeconds:0} s.";
            return running > s_maxDuration ? HealthCheckResult.Unhealthy(description) : HealthCheckResult.Degraded(description);
        }
    }

    /// <summary>Does the work. An exception means that the gateway is unhealthy.</summary>
    protected abstract Task<HealthCheckResult> ProbeAsync();

    private Task<HealthCheckResult> GetOrStart()
    {
        lock (_lock)
        {
            if (_probe is null || (_probe.IsCompleted && timeProvider.GetElapsedTime(_ended) >= options.Value.ProbeInterval))
            {
                _started = timeProvider.GetTimestamp();
                _probe = Task.Run(RunAsync, CancellationToken.None);
            }

            return _probe;
        }
    }

    private async Task<HealthCheckResult> RunAsync()
    {
        try
        {
            return await ProbeAsync();
        }
        catch (Exception exception)
        {
            return HealthCheckResult.Unhealthy(exception.Message, exception);
        }
        finally
        {
            _ended = timeProvider.GetTimestamp();
        }
    }
}
