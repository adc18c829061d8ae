using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SessionGraph.Store;

/// <summary>
/// Looks once a second whether the log has changes that this process did not make, such as those of an import, and tells the readers of
/// <see cref="SessionChangeFeed"/>.
/// </summary>
public sealed partial class ChangeLogWatch(
    ChangeLog log, SessionChangeFeed feed, TimeProvider timeProvider, ILogger<ChangeLogWatch> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    /// <summary>Looks now.</summary>
    public async Task LookAsync(CancellationToken cancellationToken) => feed.Notice((await log.ReadEndAsync(cancellationToken)).End);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, timeProvider);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookSafelyAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task LookSafelyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await LookAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotRead(exception);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The log of changes could not be read. The gateway tries again in a second.")]
    private partial void LogNotRead(Exception exception);
}
