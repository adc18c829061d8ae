using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Load;

/// <summary>
/// Adds threads to the thread pool while slow statements block it. A SQLite statement blocks its thread, and the pool itself adds about two
/// threads a second: forty slow statements would stop all other work for twenty seconds. Surplus threads cost fast operations up to a fifth
/// of their CPU time, so threads are only added when needed.
/// </summary>
internal sealed partial class ThreadPoolScaler(IOptions<GraphQLLoadOptions> load, TimeProvider time, ILogger<ThreadPoolScaler> logger)
    : IHostedService, IDisposable
{
    // For connections, timers and background services.
    private const int ThreadsOfOthers = 16;

    // A starting process compiles for a tenth of a second now and then. This number of intervals is longer.
    private const int HeldIntervals = 3;

    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_calmTime = TimeSpan.FromSeconds(10);

    private readonly ManualResetEventSlim _stopped = new();
    private Thread? _watch;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Its own thread, because a timer's callback would wait for a pool thread.
        _watch = new Thread(Watch) { IsBackground = true, Name = nameof(ThreadPoolScaler) };
        _watch.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _stopped.Set();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _stopped.Set();
        _watch?.Join();
        _stopped.Dispose();
    }

    private void Watch()
    {
        ThreadPool.GetMinThreads(out var least, out var completionPorts);
        // Events have as many slots as operations.
        var most = Math.Max(least, (2 * load.Value.GetMaxConcurrentOperations()) + ThreadsOfOthers);
        var current = least;
        var completed = ThreadPool.CompletedWorkItemCount;
        var lastHeld = time.GetTimestamp();
        var heldIntervals = 0;

        while (!_stopped.Wait(s_interval))
        {
            var before = completed;
            completed = ThreadPool.CompletedWorkItemCount;
            // Work is queued, and the threads completed less than one item each.
            var held = ThreadPool.PendingWorkItemCount > 0 && completed - before < ThreadPool.ThreadCount;
            heldIntervals = held ? heldIntervals + 1 : 0;
            if (held)
                lastHeld = time.GetTimestamp();

            var wanted = heldIntervals >= HeldIntervals ? Math.Min(2 * Math.Max(current, ThreadPool.ThreadCount), most)
                : time.GetElapsedTime(lastHeld) > s_calmTime ? least
                : current;
            if (wanted != current && ThreadPool.SetMinThreads(wanted, completionPorts))
            {
                Log.MinThreadsChanged(logger, wanted);
                current = wanted;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "The thread pool now keeps at least {Threads} threads.")]
        public static partial void MinThreadsChanged(ILogger logger, int threads);
    }
}
