using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SessionGraph.Store;

/// <summary>
/// Estimates how many sessions the store has, at the start and once a minute. The estimate is the greatest id: it takes the same time
/// whatever the size, and counts sessions that were deleted. A failure is logged, and the last estimate stays.
/// </summary>
public sealed partial class StoreSize(
    IDbContextFactory<SessionGraphContext> contexts, TimeProvider timeProvider, ILogger<StoreSize> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(1);

    private long _sessions;

    /// <summary>How many sessions the store has, roughly: never fewer than it had when they were last estimated. 0 before the start.</summary>
    public long Sessions => Volatile.Read(ref _sessions);

    /// <summary>Estimates now.</summary>
    public async Task EstimateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            Volatile.Write(ref _sessions, await context.Sessions.MaxAsync(session => (long?)session.Id, cancellationToken) ?? 0);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotEstimated(exception);
        }
    }

    /// <summary>Estimates once, then starts to do so each minute.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await EstimateAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, timeProvider);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await EstimateAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The number of sessions could not be estimated. The last estimate stays, and the gateway tries again in a minute.")]
    private partial void LogNotEstimated(Exception exception);
}
