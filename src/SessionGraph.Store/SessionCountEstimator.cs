using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace SessionGraph.Store;

/// <summary>
/// Estimates the number of sessions at startup and once a minute. The estimate is the greatest id: reading it takes the same time at any
/// size, but includes deleted sessions. A failure is logged, and the last estimate stays.
/// </summary>
public sealed partial class SessionCountEstimator(
    IDbContextFactory<SessionGraphContext> contexts, TimeProvider timeProvider, ILogger<SessionCountEstimator> logger)
    : PeriodicService(TimeSpan.FromMinutes(1), timeProvider)
{
    private long _count;

    /// <summary>The estimated number of sessions: never less than the actual number at the last estimate. 0 before startup.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>Estimates now.</summary>
    public Task EstimateAsync(CancellationToken cancellationToken) => RunSafelyAsync(cancellationToken);

    /// <summary>Estimates once, then once a minute.</summary>
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
