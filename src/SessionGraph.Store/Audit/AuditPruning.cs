using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SessionGraph.Store;

/// <summary>
/// Removes entries that are older than <see cref="AuditOptions.Retention"/>, once a minute, and the states that the change log kept for
/// them. A signed checkpoint takes the place of the entries, so that the rest of the chain can still be verified.
/// </summary>
public sealed partial class AuditPruning(
    IDbContextFactory<SessionGraphContext> contexts,
    GroupCommitQueue writes,
    AuditKeys keys,
    TimeProvider timeProvider,
    IOptions<AuditOptions> options,
    ILogger<AuditPruning> logger)
    : PeriodicService(TimeSpan.FromMinutes(1), timeProvider)
{
    private const int StepSize = 500;

    private readonly AuditChain _chain = new(keys);

    /// <summary>Removes all entries that are too old.</summary>
    /// <returns>The number of removed entries.</returns>
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
        var oldest = Instant.Now(TimeProvider) - options.Value.Retention;
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (await FindLastAsync(context, oldest, cancellationToken) is null)
                return 0;
        }

        await using var write = await writes.BeginAsync(cancellationToken);
        if (await FindLastAsync(write.Context, oldest, cancellationToken) is not { } last)
            return 0;

        await SetCheckpointAsync(write.Context, last, cancellationToken);
        var count = await write.Context.AuditEntries.Where(entry => entry.Number <= last.Number).ExecuteDeleteAsync(cancellationToken);
        await ChangeLogPruning.RemoveUnusedAsync(write.Context, cancellationToken);
        await write.CommitAsync(() => Task.CompletedTask);
        return count;
    }

    // The clock may go back. An entry that seems younger keeps the entries after it, because only the start of the chain can be removed.
    private static async Task<AuditEntry?> FindLastAsync(SessionGraphContext context, DateTime oldest, CancellationToken cancellationToken)
    {
        var entries = await context.AuditEntries
            .OrderBy(entry => entry.Number)
            .Select(entry => new AuditEntry { Number = entry.Number, At = entry.At, Hash = entry.Hash })
            .Take(StepSize)
            .ToListAsync(cancellationToken);
        return entries.TakeWhile(entry => entry.At < oldest).LastOrDefault();
    }

    private async Task SetCheckpointAsync(SessionGraphContext context, AuditEntry last, CancellationToken cancellationToken)
    {
        var checkpoint = new AuditCheckpoint
        {
            Id = 1,
            LastNumber = last.Number,
            LastHash = last.Hash,
            At = Instant.Now(TimeProvider),
            KeyId = keys.CurrentId,
        };
        checkpoint.Hash = _chain.Hash(checkpoint);
        await context.AuditCheckpoints.ExecuteDeleteAsync(cancellationToken);
        context.Add(checkpoint);
        await context.SaveChangesAsync(cancellationToken);
    }

    [LoggerMessage(1, LogLevel.Error, "Old entries could not be removed from the audit. The gateway tries again in a minute.")]
    private partial void LogNotPruned(Exception exception);
}
