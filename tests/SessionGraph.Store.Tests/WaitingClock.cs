namespace SessionGraph.Store.Tests;

/// <summary>A clock that stands until somebody waits by it, and then goes on by as much as that.</summary>
public sealed class WaitingClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<(TimeSpan Time, Action Action)> _actions = [];
    private TimeSpan _time;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Does something when so much time has passed.</summary>
    public void After(TimeSpan time, Action action) => _actions.Add((time, action));

    public override long GetTimestamp() => _time.Ticks;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2025, 3, 1, 8, 30, 0, TimeSpan.Zero) + _time;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _time += dueTime;
            foreach (var due in _actions.Where(action => action.Time <= _time).ToList())
            {
                _actions.Remove(due);
                due.Action();
            }
        }

        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
