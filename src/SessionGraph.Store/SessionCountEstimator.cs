using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace SessionGraph.Store;

/// <summary>
/// Estimates how many sessions the store has, at the start and once a minute. The estimate is the greatest id: it takes the same time
/// whatever the size, and counts sessions that were deleted. A failure is logged, and the last estimate stays.
/// </summary>
public sealed partial class SessionCountEstimator(
    IDbContextFactory<SessionGraphContext> contexts, TimeProvider timeProvider, ILogger<SessionCountEstimator> logger)
    : PeriodicService(TimeSpan.FromMinutes(1), timeProvider)
{
    private long _count;

    /// <summary>How many sessions the store has, roughly: never fewer than it had when they were last estimated. 0 before the start.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>Estimates now.</summary>
    public Task EstimateAsync(CancellationToken cancellationToken) => RunSafelyAsync(cancellationToken);

    /// <summary>Estimates once, then starts to do so each minute.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await EstimateAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        Volatile.Write(ref _count, await context.Sessions.MaxAsync(session => (long?)session.Id, cancellationToken) ?? 0);
    }

    /// <inheritdoc/>
    protected override void LogFailure(Exception exception) => LogNotEstimated(exception);

    [LoggerMessage(1, LogLevel.Error, "The number of sessions could not be estimated. The last estimate stays, and the gateway tries again in a minute.")]
    private partial void LogNotEstimated(Exception exception);
}
