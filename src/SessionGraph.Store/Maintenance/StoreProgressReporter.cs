using System.Globalization;

namespace SessionGraph.Store;

/// <summary>Reports the current step once a second. Steps that take less than a second are not reported.</summary>
public sealed class StoreProgressReporter : IProgress<StoreStep>, IDisposable
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private readonly Action<string> _write;
    private readonly TimeProvider _timeProvider;
    private readonly long _start;
    private readonly ITimer _timer;
    private volatile StoreStep? _step;

    /// <summary>Starts the timer.</summary>
    /// <param name="write">Writes a line. It is called on a thread pool thread.</param>
    /// <param name="timeProvider">The clock.</param>
    public StoreProgressReporter(Action<string> write, TimeProvider timeProvider)
    {
        _write = write;
        _timeProvider = timeProvider;
        _start = timeProvider.GetTimestamp();
        _timer = timeProvider.CreateTimer(_ => Tell(), null, s_interval, s_interval);
    }

    /// <inheritdoc/>
    public void Report(StoreStep value) => _step = value;

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Tell()
    {
        if (_step is not { } step)
            return;
        var seconds = Math.Round(_timeProvider.GetElapsedTime(_start).TotalSeconds);
        var progress = step.Progress is null ? "" : $", {step.Progress()}";
        _write(string.Create(CultureInfo.InvariantCulture, $"{step.Name}{progress} ({seconds} s)"));
    }
}
