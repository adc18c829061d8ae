namespace SessionGraph.Gateway.Tests.Load;

public sealed class ThreadPoolScalerTests
{
    [Fact]
    public async Task Work_that_holds_all_threads_gets_some_for_others()
    {
        await using var gateway = new TestGateway(("GraphQL:Load:MaxConcurrentOperations", "300"));
        _ = gateway.Services;
        ThreadPool.GetMinThreads(out var before, out _);
        using var release = new ManualResetEventSlim();

        // 100 slow statements. The pool alone would take most of a minute to start them all.
        var started = new CountdownEvent(100);
        var slow = Enumerable.Range(0, 100).Select(_ => Task.Run(() =>
        {
            started.Signal();
            release.Wait(TestContext.Current.CancellationToken);
        })).ToArray();
        started.Wait(TestContext.Current.CancellationToken);
        ThreadPool.GetMinThreads(out var during, out _);
        release.Set();
        await Task.WhenAll(slow);

        Assert.True(during > before, $"{during} threads are kept ready, {before} before.");
    }
}
