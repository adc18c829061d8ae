using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Shutdown;

/// <summary>
/// Stops the gateway after <see cref="ShutdownOptions.DrainTime"/>, in which it still serves requests but is no longer ready. The host's
/// console lifetime gets it in place of the application's lifetime, and stops it on <c>SIGTERM</c> and <c>SIGINT</c>.
/// </summary>
internal sealed partial class GracefulShutdown(
    IHostApplicationLifetime lifetime, IOptions<ShutdownOptions> options, TimeProvider timeProvider, ILogger<GracefulShutdown> logger)
    : IHostApplicationLifetime
{
    private int _requests;

    /// <summary>Whether the gateway was asked to stop.</summary>
    public bool IsDraining => Volatile.Read(ref _requests) > 0 || lifetime.ApplicationStopping.IsCancellationRequested;

    public CancellationToken ApplicationStarted => lifetime.ApplicationStarted;

    public CancellationToken ApplicationStopping => lifetime.ApplicationStopping;

    public CancellationToken ApplicationStopped => lifetime.ApplicationStopped;

    /// <summary>Begins to drain. If the gateway has not started, or drains already, it stops at once.</summary>
    public void StopApplication()
    {
        var drainTime = options.Value.DrainTime;
        if (Interlocked.Increment(ref _requests) > 1 || !ApplicationStarted.IsCancellationRequested || drainTime == TimeSpan.Zero)
            lifetime.StopApplication();
        else
            _ = StopAfterAsync(drainTime);
    }

    private async Task StopAfterAsync(TimeSpan drainTime)
    {
        LogDraining(drainTime);
        await Task.Delay(drainTime, timeProvider, ApplicationStopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lifetime.StopApplication();
    }

    [LoggerMessage(1, LogLevel.Information, "The gateway was asked to stop. It serves requests for another {DrainTime} (Shutdown:DrainTime).")]
    private partial void LogDraining(TimeSpan drainTime);
}
