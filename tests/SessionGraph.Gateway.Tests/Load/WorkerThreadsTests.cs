namespace SessionGraph.Gateway.Tests.Load;

public sealed class WorkerThreadsTests
{
    [Fact]
    public async Task Operations_and_events_that_all_hold_a_thread_leave_some_for_others()
    {
        const int operations = 300;
        await using var gateway = new Infrastructure.Gateway(("GraphQL:Load:MaxConcurrentOperations", $"{operations}"));

        _ = gateway.Services;

        ThreadPool.GetMinThreads(out var workers, out _);
        Assert.True(workers > 2 * operations, $"{workers} threads are kept ready.");
    }
}
