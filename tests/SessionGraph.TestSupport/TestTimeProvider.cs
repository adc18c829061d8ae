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

    /// <summary>Waits until a timer with this due time is running, and advances the clock until it fires.</summary>
    public async Task AdvanceToTimerAsync(TimeSpan dueTime)
    {
        // The code under test may stop the timer before the clock has advanced, and start the next.
        while (!Fires(await FindAsync(dueTime)))
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

    private bool Fires(Timer timer)
    {
        var firings = timer.Firings;
        var remaining = timer.DueAt - GetUtcNow();
        Advance(remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero);
        return timer.Firings > firings;
    }

    private sealed class Timer(TestTimeProvider clock) : ITimer
    {
        private TimeSpan _period;
        private int _firings;

        public ITimer Inner { get; set; } = null!;

        public TimeSpan DueTime { get; private set; }

        public DateTimeOffset DueAt { get; private set; }

        public int Firings => Volatile.Read(ref _firings);

        public void Fire()
        {
            Interlocked.Increment(ref _firings);
            Schedule(_period > TimeSpan.Zero ? _period : Timeout.InfiniteTimeSpan, _period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Schedule(dueTime, period);
            return Inner.Change(dueTime, period);
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

        private void Schedule(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._running.Remove(this);
                _period = period;
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return;

                DueTime = dueTime;
                DueAt = clock.GetUtcNow() + dueTime;
                clock._running.Add(this);
            }

            clock._started.Writer.TryWrite(true);
        }

        private void Stop()
        {
            lock (clock._lock)
                clock._running.Remove(this);
        }
    }
}
