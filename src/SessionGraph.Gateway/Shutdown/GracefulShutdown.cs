using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Shutdown;

/// <summary>
/// Stops the gateway <see cref="ShutdownOptions.DrainTime"/> after it was asked to stop. Until then it still serves, but is no longer ready. The
/// host's lifetime, which receives the signals, calls it in place of the application's lifetime.
/// </summary>
internal sealed partial class GracefulShutdown(
    IHostApplicationLifetime lifetime, IOptions<ShutdownOptions> options, TimeProvider timeProvider, ILogger<GracefulShutdown> logger)
    : IHostApplicationLifetime
{
    private int _requests;

    /// <summary>Whether the gateway was asked to stop.</summary>
    public bool IsDraining => Volatile.Read(ref _requests) > 0 || ApplicationStopping.IsCancellationRequested;

    public CancellationToken ApplicationStarted => lifetime.ApplicationStarted;

    public CancellationToken ApplicationStopping => lifetime.ApplicationStopping;

    public CancellationToken ApplicationStopped => lifetime.ApplicationStopped;

    /// <summary>Begins to drain. A gateway that drains already, or that has not started, stops at once.</summary>
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

    [LoggerMessage(
        1, LogLevel.Information, "The gateway was asked to stop. It still serves for {DrainTime} (Shutdown:DrainTime). A second signal stops it at once.")]
    private partial void LogDraining(TimeSpan drainTime);
}
