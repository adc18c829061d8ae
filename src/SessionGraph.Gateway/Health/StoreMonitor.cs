using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Health;

/// <summary>
/// Probes the store once in an interval, however often the health endpoints are requested. Requests read the newest results, so they never
/// wait for a disk that hangs.
/// </summary>
internal sealed partial class StoreMonitor(StoreProbe probe, IOptions<HealthOptions> options, TimeProvider timeProvider, ILogger<StoreMonitor> logger)
    : PeriodicService(options.Value.ProbeInterval, timeProvider)
{
    private const int MaxMissedIntervals = 3;

    // Longer than every Store:BusyTimeout: a write that waits for so long does not wait for another program's lock.
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(2);

    private Results? _results;

    /// <summary>Whether the store's migrations and schema are this version's.</summary>
    public HealthCheckResult Schema => Read(results => results.Schema);

    /// <summary>Whether the store's disk has enough free space.</summary>
    public HealthCheckResult Disk => Read(results => results.Disk);

    /// <summary>Whether the store can be written.</summary>
    public HealthCheckResult Write => Read(results => results.Write);

    /// <summary>Probes the store before the server listens.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RunSafelyAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(s_timeout);
        _results = new Results(
            TimeProvider.GetTimestamp(), ProbeSchema(timeout.Token), ProbeDisk(), await ProbeWriteAsync(timeout.Token));
    }

    protected override void LogFailure(Exception exception) => LogProbeFailed(exception);

    private HealthCheckResult ProbeSchema(CancellationToken cancellationToken)
    {
        try
        {
            return probe.FindSchemaProblem(cancellationToken) is { } problem
                ? HealthCheckResult.Unhealthy(problem)
                : HealthCheckResult.Healthy("The store has the migrations and the schema of this version.");
        }
        catch (StoreException exception)
        {
            return HealthCheckResult.Unhealthy(exception.Message);
        }
    }

    private HealthCheckResult ProbeDisk()
    {
        try
        {
            var (available, least) = (probe.ReadAvailableSpace(), options.Value.MinFreeDiskSpace);
            var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["availableBytes"] = available, ["minimumBytes"] = least };
            return available >= least
                ? HealthCheckResult.Healthy("The store's disk has enough free space.", data)
                : HealthCheckResult.Unhealthy(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The store's disk has {available} bytes free; {HealthOptions.SectionName}:{nameof(HealthOptions.MinFreeDiskSpace)} is {least}."),
                    data: data);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy($"The free space of the store's disk cannot be read: {exception.Message}");
        }
    }

    private async Task<HealthCheckResult> ProbeWriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await probe.WriteAsync(cancellationToken);
            return HealthCheckResult.Healthy("The store can be written.");
        }
        catch (StoreFailureException exception) when (exception.Failure is StoreFailure.Busy)
        {
            // An import in one transaction, for example. Reads continue, and a restart would not help.
            return HealthCheckResult.Degraded("Another process holds the store's write lock. Reads continue.");
        }
        catch (Exception exception) when (exception is StoreFailureException or StoreException or IOException)
        {
            return HealthCheckResult.Unhealthy($"The store cannot be written: {exception.Message}");
        }
    }

    private HealthCheckResult Read(Func<Results, HealthCheckResult> select)
    {
        if (Volatile.Read(ref _results) is not { } results)
            return HealthCheckResult.Unhealthy("The store has not been probed yet.");

        var age = TimeProvider.GetElapsedTime(results.Timestamp);
        return age <= MaxMissedIntervals * options.Value.ProbeInterval
            ? select(results)
            : HealthCheckResult.Unhealthy(string.Create(CultureInfo.InvariantCulture, $"The last probe of the store ended {age:c} ago."));
    }

    [LoggerMessage(1, LogLevel.Error, "The probe of the store failed.")]
    private partial void LogProbeFailed(Exception exception);

    private sealed record Results(long Timestamp, HealthCheckResult Schema, HealthCheckResult Disk, HealthCheckResult Write);
}
