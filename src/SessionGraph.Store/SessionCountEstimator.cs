using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace SessionGraph.Store;

/// <summary>
/// Estimates the number of sessions at startup and once a minute. The estimate of all sessions is the greatest id, which includes deleted
/// sessions. The sessions of each connection are counted in an index. A failure is logged, and the last estimate stays.
/// </summary>
public sealed partial class SessionCountEstimator(
    IDbContextFactory<SessionGraphContext> contexts, TimeProvider timeProvider, ILogger<SessionCountEstimator> logger)
    : PeriodicService(TimeSpan.FromMinutes(1), timeProvider)
{
    private long _count;
    private volatile IReadOnlyDictionary<string, int> _countsByConnection = new Dictionary<string, int>();

    /// <summary>The estimated number of sessions: never less than the actual number at the last estimate. 0 before startup.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>The number of sessions in these connections at the last estimate.</summary>
    public long CountOf(IEnumerable<string> connections)
    {
        var counts = _countsByConnection;
        return connections.Sum(connection => (long)counts.GetValueOrDefault(connection));
    }

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
        _countsByConnection = await context.Sessions
            .GroupBy(session => session.Connection)
            .Select(group => new { Connection = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Connection, group => group.Count, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void LogFailure(Exception exception) => LogNotEstimated(exception);

    [LoggerMessage(1, LogLevel.Error, "The number of sessions could not be estimated. The last estimate stays, and the gateway tries again in a minute.")]
    private partial void LogNotEstimated(Exception exception);
}
