using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SessionGraph.Providers;

/// <summary>
/// Advances the stored status of sessions whose provider has none when their start or end passes, and publishes
/// each as updated. A failure is logged, and what was due stays due.
/// </summary>
public sealed partial class SessionStatusUpdater(
    IDbContextFactory<SessionGraphContext> contexts,
    IEnumerable<SessionProvider> providers,
    SessionWriter writer,
    TimeProvider timeProvider,
    IOptions<ProvidersOptions> options,
    ILogger<SessionStatusUpdater> logger) : BackgroundService
{
    // Bounds how long the database's write lock is held at a time.
    private const int BatchSize = 200;

    private readonly Provider[] _providers = [.. providers.Where(provider => provider.DerivesStatusFromTime).Select(provider => provider.Number)];
    private PeriodicTimer? _timer;

    /// <summary>Advances all that is due now, in batches.</summary>
    /// <returns>How many sessions were advanced.</returns>
    public async Task<int> AdvanceAsync(CancellationToken cancellationToken)
    {
        var advanced = 0;
        while (await AdvanceBatchAsync(cancellationToken) is var count and > 0)
            advanced += count;
        return advanced;
    }

    /// <summary>Advances what is due before the server listens: no client sees what was due while nothing ran.</summary>
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
        // A look without the write lock first: mostly nothing is due.
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
