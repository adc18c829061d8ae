using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Load;

/// <summary>
/// Has the thread pool keep more threads ready than operations and events can hold at once. A statement of SQLite holds its thread while it
/// runs; where slow ones held all threads, nothing would be left to end them, or to answer others.
/// </summary>
internal sealed class WorkerThreads(IOptions<GraphQLLoadOptions> load) : IHostedService
{
    // Connections, timers and background services.
    private const int ThreadsOfOthers = 16;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        // Events have as many places as operations.
        ThreadPool.SetMinThreads(Math.Max(workers, (2 * load.Value.GetMaxConcurrentOperations()) + ThreadsOfOthers), completions);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
