using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Load;

/// <summary>
/// Gives the thread pool more threads while slow statements hold those it has. A statement of SQLite holds its thread while it runs, and
/// the pool by itself adds about two threads a second: forty slow statements would stop all other work for twenty seconds. More threads
/// than needed cost a fast operation up to a fifth of its CPU time, so they are added only then.
/// </summary>
internal sealed partial class ThreadPoolScaler(IOptions<GraphQLLoadOptions> load, TimeProvider time, ILogger<ThreadPoolScaler> logger)
    : IHostedService, IDisposable
{
    // Connections, timers and background services.
    private const int ThreadsOfOthers = 16;

    // A starting process compiles for a tenth of a second now and then; that is over before this many intervals.
    private const int HeldIntervals = 3;

    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_calmTime = TimeSpan.FromSeconds(10);

    private readonly ManualResetEventSlim _stopped = new();
    private Thread? _watch;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // A thread of its own: a timer's callback waits for a thread of the pool.
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
        // Events have as many places as operations.
        var most = Math.Max(least, (2 * load.Value.GetMaxConcurrentOperations()) + ThreadsOfOthers);
        var current = least;
        var completed = ThreadPool.CompletedWorkItemCount;
        var lastHeld = time.GetTimestamp();
        var heldIntervals = 0;

        while (!_stopped.Wait(s_interval))
        {
            var before = completed;
            completed = ThreadPool.CompletedWorkItemCount;
            // Work waits, and the threads finished less than one item each.
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
