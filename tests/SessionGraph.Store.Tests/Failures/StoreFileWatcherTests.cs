using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace SessionGraph.Store.Tests.Failures;

public sealed class StoreFileWatcherTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stopping_twice_leaves_alone_who_has_the_context_by_then()
    {
        await using var store = await StoreFixture.CreateAsync();
        using var watch = new StoreFileWatcher(store.Contexts, TimeProvider.System, NullLogger<StoreFileWatcher>.Instance);
        await watch.StartAsync(Cancellation);
        await watch.StopAsync(Cancellation);
        await using var context = store.CreateContext();

        await watch.StopAsync(Cancellation);

        Assert.False(await context.Sessions.AnyAsync(Cancellation));
    }
}
