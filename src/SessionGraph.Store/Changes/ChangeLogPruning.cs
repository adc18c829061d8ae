using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SessionGraph.Store;

/// <summary>
/// Removes from the log of changes, once a minute, what is too old or too many. It does so in small steps, each a write of its own, so that
/// no other write waits long. A failure is logged, and the next minute tries again.
/// </summary>
public sealed partial class ChangeLogPruning(
    IDbContextFactory<SessionGraphContext> contexts,
    GroupCommitQueue writes,
    TimeProvider timeProvider,
    IOptions<ChangesOptions> options,
    ILogger<ChangeLogPruning> logger)
    : PeriodicService(TimeSpan.FromMinutes(1), timeProvider)
{
    private const int StepSize = 500;

    /// <summary>Removes all that is too old or too many now.</summary>
    /// <returns>How many changes were removed.</returns>
    public async Task<int> PruneAsync(CancellationToken cancellationToken)
    {
        var pruned = 0;
        while (await PruneStepAsync(cancellationToken) is var count and > 0)
            pruned += count;
        return pruned;
    }

    /// <inheritdoc/>
    protected override Task RunAsync(CancellationToken cancellationToken) => PruneAsync(cancellationToken);

    /// <inheritdoc/>
    protected override void LogFailure(Exception exception) => LogNotPruned(exception);

    private async Task<int> PruneStepAsync(CancellationToken cancellationToken)
    {
        long last;
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
            last = await FindLastAsync(context, cancellationToken);
        if (last == 0)
            return 0;

        await using var write = await writes.BeginAsync(cancellationToken);
        var count = await write.Context.ChangeLog.Where(entry => entry.Sequence <= last).ExecuteDeleteAsync(cancellationToken);
        await write.Context.ChangeLogStates.ExecuteUpdateAsync(
            update => update.SetProperty(state => state.PrunedThrough, last), cancellationToken);
        await write.CommitAsync(() => Task.CompletedTask);
        return count;
    }

    /// <summary>The last of the oldest changes that are to be removed in a step; 0 where none is.</summary>
    private async Task<long> FindLastAsync(SessionGraphContext context, CancellationToken cancellationToken)
    {
        var youngest = TimeProvider.GetUtcNow().UtcDateTime - options.Value.MaxAge;
        var excess = await context.ChangeLog.MaxAsync(entry => (long?)entry.Sequence, cancellationToken) - options.Value.MaxCount;
        var oldest = await context.ChangeLog
            .OrderBy(entry => entry.Sequence)
            .Select(entry => new { entry.Sequence, entry.ChangedAt })
            .Take(StepSize)
            .ToListAsync(cancellationToken);
        return oldest.TakeWhile(entry => entry.ChangedAt < youngest || entry.Sequence <= excess).LastOrDefault()?.Sequence ?? 0;
    }

    [LoggerMessage(1, LogLevel.Error, "Old changes could not be removed from the log of changes. The gateway tries again in a minute.")]
    private partial void LogNotPruned(Exception exception);
}
