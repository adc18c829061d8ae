using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SessionGraph.Providers;

/// <summary>
/// Updates the stored status of sessions whose provider has none when their start or end passes, and publishes each as updated. A failure
/// is logged, and the next run tries again.
/// </summary>
public sealed partial class SessionStatusUpdater(
    IDbContextFactory<SessionGraphContext> contexts,
    IEnumerable<SessionProvider> providers,
    SessionWriter writer,
    TimeProvider timeProvider,
    IOptions<ProvidersOptions> options,
    ILogger<SessionStatusUpdater> logger) : BackgroundService
{
    // Limits how long the database's write lock is held.
    private const int BatchSize = 200;

    private readonly Provider[] _providers = [.. providers.Where(provider => provider.DerivesStatusFromTime).Select(provider => provider.Number)];
    private PeriodicTimer? _timer;

    /// <summary>Updates all sessions that are due, in batches.</summary>
    /// <returns>The number of updated sessions.</returns>
    public async Task<int> AdvanceAsync(CancellationToken cancellationToken)
    {
        var advanced = 0;
        while (await AdvanceBatchAsync(cancellationToken) is var count and > 0)
            advanced += count;
        return advanced;
    }

    /// <summary>
    /// Updates before the server listens, so that no client sees a status that became outdated while the gateway was down.
    /// </summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = new PeriodicTimer(options.Value.StatusInterval, timeProvider);
        await AdvanceSafelyAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _timer?.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _timer!.WaitForNextTickAsync(stoppingToken))
                await AdvanceSafelyAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task AdvanceSafelyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await AdvanceAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotAdvanced(exception);
        }
    }

    private async Task<int> AdvanceBatchAsync(CancellationToken cancellationToken)
    {
        var now = timeProvider.Now();
        // First check without the write lock: usually nothing is due.
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (!await Due(context, now).AnyAsync(cancellationToken))
                return 0;
        }

        await using var write = await writer.BeginAsync(cancellationToken);
        var due = await Due(write.Context, now).AsTracking().OrderBy(session => session.Id).Take(BatchSize).ToListAsync(cancellationToken);
        foreach (var session in due)
            session.Status = ScheduledStatus.At(now, session.StartsAt, session.EndsAt);
        await write.CompleteAsync(cancellationToken);
        return due.Count;
    }

    private IQueryable<Session> Due(SessionGraphContext context, DateTime now) => context.Sessions.Where(session =>
        _providers.Contains(session.Provider)
        && ((session.Status == SessionStatus.NotStarted && session.StartsAt <= now)
            || ((session.Status == SessionStatus.NotStarted || session.Status == SessionStatus.Active) && session.EndsAt <= now)));

    [LoggerMessage(3, LogLevel.Error, "Statuses that depend on the time could not be updated. The gateway tries again after Providers:StatusInterval.")]
    private partial void LogNotAdvanced(Exception exception);
}
