using Microsoft.Extensions.Logging;

namespace SessionGraph.Store;

/// <summary>
/// Polls the change log once a second for changes of other processes, such as an import, and notifies the readers of
/// <see cref="SessionChangeFeed"/>.
/// </summary>
public sealed partial class ChangeLogPoller(
    ChangeLog log, SessionChangeFeed feed, TimeProvider timeProvider, ILogger<ChangeLogPoller> logger)
    : PeriodicService(TimeSpan.FromSeconds(1), timeProvider)
{
    /// <summary>Polls now.</summary>
    public async Task PollAsync(CancellationToken cancellationToken) => feed.Notify((await log.ReadEndAsync(cancellationToken)).End);

    /// <inheritdoc/>
    protected override Task RunAsync(CancellationToken cancellationToken) => PollAsync(cancellationToken);

    /// <inheritdoc/>
    protected override void LogFailure(Exception exception) => LogNotRead(exception);

    [LoggerMessage(1, LogLevel.Error, "The change log could not be read. The gateway tries again in a second.")]
    private partial void LogNotRead(Exception exception);
}
