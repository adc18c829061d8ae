using Microsoft.Extensions.Logging;

namespace SessionGraph.Store;

/// <summary>
/// Looks once a second whether the log has changes that this process did not make, such as those of an import, and tells the readers of
/// <see cref="SessionChangeFeed"/>.
/// </summary>
public sealed partial class ChangeLogPoller(
    ChangeLog log, SessionChangeFeed feed, TimeProvider timeProvider, ILogger<ChangeLogPoller> logger)
    : PeriodicService(TimeSpan.FromSeconds(1), timeProvider)
{
    /// <summary>Looks now.</summary>
    public async Task PollAsync(CancellationToken cancellationToken) => feed.Notify((await log.ReadEndAsync(cancellationToken)).End);

    /// <inheritdoc/>
    protected override Task RunAsync(CancellationToken cancellationToken) => PollAsync(cancellationToken);

    /// <inheritdoc/>
    protected override void LogFailure(Exception exception) => LogNotRead(exception);

    [LoggerMessage(1, LogLevel.Error, "The log of changes could not be read. The gateway tries again in a second.")]
    private partial void LogNotRead(Exception exception);
}
