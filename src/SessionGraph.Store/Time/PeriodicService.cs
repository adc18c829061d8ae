using Microsoft.Extensions.Hosting;

namespace SessionGraph.Store;

/// <summary>Repeats its work until the host stops. A failure is logged, and the next run tries again.</summary>
/// <param name="interval">The interval between runs.</param>
/// <param name="timeProvider">The clock.</param>
public abstract class PeriodicService(TimeSpan interval, TimeProvider timeProvider) : BackgroundService
{
    /// <summary>The clock.</summary>
    protected TimeProvider TimeProvider { get; } = timeProvider;

    /// <summary>Runs the work once.</summary>
    protected abstract Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Logs that the work failed.</summary>
    protected abstract void LogFailure(Exception exception);

    /// <summary>Runs the work once and logs a failure.</summary>
    protected async Task RunSafelyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailure(exception);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, TimeProvider);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await RunSafelyAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }
}
