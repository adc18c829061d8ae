using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Store;

namespace SessionGraph.Conformance.Tests.Concurrency;

/// <summary>
/// Clients of the gateway itself, all at once, for a few seconds: for <c>SESSIONGRAPH_CONCURRENCY_SECONDS</c>, where that is set.
/// </summary>
public sealed class ConcurrencyTests : IAsyncLifetime
{
    private const int Writers = 4;
    private const int Readers = 64;
    private const long MaxGrowth = 32 * 1024 * 1024;

    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(
        double.TryParse(Environment.GetEnvironmentVariable("SESSIONGRAPH_CONCURRENCY_SECONDS"), CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : 3);

    private readonly ContextUse _contexts = new();
    private readonly TestGateway _gateway;

    public ConcurrencyTests() => _gateway = new(_contexts);

    public ValueTask InitializeAsync() => default;

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Readers_and_writers_at_once_get_whole_rows_and_lose_no_update()
    {
        var sessions = new ContendedSessions(_gateway);
        await sessions.CreateAsync();
        var pages = new UnchangedPages(_gateway);
        await pages.LearnAsync();
        await RunAsync(TimeSpan.FromSeconds(1), sessions, pages);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var reads = await RunAsync(s_duration, sessions, pages);

        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{reads} reads, {sessions.Writes} writes, {sessions.Conflicts} conflicts, {_contexts.Commands} statements, "
            + $"{before / 1024} KiB of heap and {growth / 1024} KiB more after it, {Environment.WorkingSet / 1024 / 1024} MiB of the process");
        await sessions.CheckLastVersionsAsync();
        Assert.True(sessions.Writes > 0);
        Assert.Empty(_contexts.Shared);
        Assert.InRange(growth, long.MinValue, MaxGrowth);
    }

    [Fact]
    public async Task A_context_that_two_use_at_once_would_be_found()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var contexts = _gateway.Services.GetRequiredService<IDbContextFactory<SessionGraphContext>>();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var people = context.People.AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);
        Assert.True(await people.MoveNextAsync());

        await context.Rooms.FirstAsync(cancellationToken);

        Assert.Single(_contexts.Shared);
    }

    /// <summary>Runs all clients, until the time is over or one of them finds fault; gives back how many reads there were.</summary>
    private async Task<long> RunAsync(TimeSpan duration, ContendedSessions sessions, UnchangedPages pages)
    {
        var reads = 0L;
        var start = TimeProvider.System.GetTimestamp();
        await Parallel.ForAsync(
            0,
            Writers + Readers,
            new ParallelOptions { MaxDegreeOfParallelism = Writers + Readers, CancellationToken = TestContext.Current.CancellationToken },
            async (client, cancellationToken) =>
            {
                var random = new Random(client);
                var reader = new Reader(_gateway, sessions, pages, random);
                while (TimeProvider.System.GetElapsedTime(start) < duration && !cancellationToken.IsCancellationRequested)
                {
                    if (client < Writers)
                    {
                        await sessions.WriteAsync(random);
                        continue;
                    }

                    await reader.ReadAsync();
                    Interlocked.Increment(ref reads);
                }
            });
        return reads;
    }
}
