using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace SessionGraph.TestSupport;

/// <summary>A fake clock that a test can advance as soon as the code under test waits for it.</summary>
public sealed class TestTimeProvider : FakeTimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _running = [];
    private readonly Channel<bool> _started = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public TestTimeProvider()
    {
    }

    public TestTimeProvider(DateTimeOffset startDateTime)
        : base(startDateTime)
    {
    }

    /// <summary>Waits until a timer with this due time is running.</summary>
    public Task WaitForTimerAsync(TimeSpan dueTime) => FindAsync(dueTime);

    /// <summary>Waits until a timer with this due time is running, and advances the clock by that time: the timer fires.</summary>
    public async Task AdvanceToTimerAsync(TimeSpan dueTime)
    {
        while (!TryAdvanceTo(await FindAsync(dueTime)))
        {
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this);
        timer.Inner = base.CreateTimer(
            _ =>
            {
                timer.Fire();
                callback(state);
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        timer.Change(dueTime, period);
        return timer;
    }

    private async Task<Timer> FindAsync(TimeSpan dueTime)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            lock (_lock)
            {
                if (_running.Find(timer => timer.DueTime == dueTime) is { } found)
                    return found;
            }

            try
            {
                await _started.Reader.ReadAsync(timeout.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"No timer with the due time {dueTime} was started.");
            }
        }
    }

    private bool TryAdvanceTo(Timer timer)
    {
        // The code under test may have stopped the timer since it was found. Within the lock it cannot.
        lock (_lock)
        {
            if (!_running.Contains(timer))
                return false;

            Advance(timer.DueTime);
            return true;
        }
    }

    private sealed class Timer(TestTimeProvider clock) : ITimer
    {
        private bool _isPeriodic;
        private int _firings;

        public ITimer Inner { get; set; } = null!;

        public TimeSpan DueTime { get; private set; }

        public void Fire()
        {
            lock (clock._lock)
            {
                _firings++;
                if (!_isPeriodic)
                    clock._running.Remove(this);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Stop();
            var firings = Volatile.Read(ref _firings);
            DueTime = dueTime;
            _isPeriodic = period > TimeSpan.Zero;
            // Before a test can find the timer: it then advances the clock, which must reach the timer.
            var isChanged = Inner.Change(dueTime, period);
            lock (clock._lock)
            {
                if (dueTime > TimeSpan.Zero && (_isPeriodic || _firings == firings))
                    clock._running.Add(this);
            }

            clock._started.Writer.TryWrite(true);
            return isChanged;
        }

        public void Dispose()
        {
            Stop();
            Inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Stop();
            return Inner.DisposeAsync();
        }

        private void Stop()
        {
            lock (clock._lock)
                clock._running.Remove(this);
        }
    }
}
