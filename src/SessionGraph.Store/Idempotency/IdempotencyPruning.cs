using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SessionGraph.Store;

/// <summary>
/// Forgets, once a minute, the requests with idempotency keys that are too old or too many. Each step is a small write of its own, so that
/// other writes do not wait long.
/// </summary>
public sealed partial class IdempotencyPruning(
    IDbContextFactory<SessionGraphContext> contexts,
    GroupCommitQueue writes,
    TimeProvider timeProvider,
    IOptions<IdempotencyOptions> options,
    ILogger<IdempotencyPruning> logger)
    : PeriodicService(TimeSpan.FromMinutes(1), timeProvider)
{
    private const int StepSize = 500;

    /// <summary>Forgets all requests that are too old or too many.</summary>
    /// <returns>Their number.</returns>
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
        if (await FindLastAsync(cancellationToken) is not { } last)
            return 0;

        await using var write = await writes.BeginAsync(cancellationToken);
        var count = await write.Context.IdempotentRequests.Where(request => request.CreatedAt <= last).ExecuteDeleteAsync(cancellationToken);
        await write.CommitAsync(() => Task.CompletedTask);
        return count;
    }

    // When the last request to forget in this step was created; null when there is none.
    private async Task<DateTime?> FindLastAsync(CancellationToken cancellationToken)
    {
        var youngest = TimeProvider.GetUtcNow().UtcDateTime - options.Value.Retention;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var excess = await context.IdempotentRequests.CountAsync(cancellationToken) - options.Value.MaxCount;
        var oldest = await context.IdempotentRequests
            .OrderBy(request => request.CreatedAt)
            .Select(request => request.CreatedAt)
            .Take(StepSize)
            .ToListAsync(cancellationToken);
        return oldest.Where((createdAt, index) => createdAt < youngest || index < excess).Select(createdAt => (DateTime?)createdAt).LastOrDefault();
    }

    [LoggerMessage(1, LogLevel.Error, "Old idempotency keys could not be removed. The gateway tries again in a minute.")]
    private partial void LogNotPruned(Exception exception);
}
