using System.Threading.Channels;

namespace SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

/// <summary>A clock whose timers are due when a test says so.</summary>
public sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private readonly Channel<Timer> _changes = Channel.CreateUnbounded<Timer>();

    /// <summary>Waits for a timer with this due time, and has it come.</summary>
    public async Task ElapseAsync(TimeSpan dueTime, CancellationToken cancellationToken)
    {
        while (true)
        {
            Timer? timer;
            lock (_lock)
            {
                timer = _timers.Find(candidate => candidate.DueTime == dueTime);
                if (timer is not null)
                    _timers.Remove(timer);
            }

            if (timer is not null)
            {
                timer.Elapse();
                return;
            }

            await _changes.Reader.ReadAsync(cancellationToken);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(ManualTimeProvider provider, Action elapse) : ITimer
    {
        public TimeSpan DueTime { get; private set; }

        public void Elapse() => elapse();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (provider._lock)
            {
                DueTime = dueTime;
                provider._timers.Remove(this);
                provider._timers.Add(this);
            }

            provider._changes.Writer.TryWrite(this);
            return true;
        }

        public void Dispose()
        {
            lock (provider._lock)
                provider._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
