using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SessionGraph.Store;

/// <summary>
/// Prunes the change log once a minute: removes changes that are too old or too many. Each step is a small write of its own, so that other
/// writes do not wait long. A failure is logged and retried a minute later.
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

    /// <summary>Removes all changes that are too old or too many.</summary>
    /// <returns>The number of removed changes.</returns>
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

    /// <summary>The sequence number of the last change to remove in this step, or 0 when there is nothing to remove.</summary>
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

    [LoggerMessage(1, LogLevel.Error, "Old changes could not be removed from the change log. The gateway tries again in a minute.")]
    private partial void LogNotPruned(Exception exception);
}
