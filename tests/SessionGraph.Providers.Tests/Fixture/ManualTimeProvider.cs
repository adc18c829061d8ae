namespace SessionGraph.Providers.Tests;

/// <summary>A clock that stands until it is moved; its timers fire as it passes them.</summary>
public sealed class ManualTimeProvider(DateTimeOffset now) : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];
    private readonly Lock _lock = new();

    public DateTimeOffset Now { get; private set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_lock)
            _timers.Add(timer);
        return timer;
    }

    public void Set(DateTimeOffset now)
    {
        Now = now;
        ManualTimer[] timers;
        lock (_lock)
            timers = [.. _timers];
        foreach (var timer in timers)
            timer.FireIfDue();
    }

    public void Advance(TimeSpan time) => Set(Now + time);

    private sealed class ManualTimer(ManualTimeProvider clock, Action fire) : ITimer
    {
        private DateTimeOffset _due = DateTimeOffset.MaxValue;
        private TimeSpan _period;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _due = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : clock.Now + dueTime;
            _period = period;
            return true;
        }

        public void FireIfDue()
        {
            if (clock.Now < _due)
                return;
            _due = _period == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : clock.Now + _period;
            fire();
        }

        public void Dispose()
        {
            lock (clock._lock)
                clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
