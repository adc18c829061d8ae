using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace SessionGraph.Store.Tests;

public sealed class SessionCountEstimatorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_estimated_at_the_start_and_again()
    {
        await using var store = await StoreFixture.CreateAsync();
        using var estimator = new SessionCountEstimator(store.Contexts, store.Clock, NullLogger<SessionCountEstimator>.Instance);
        await estimator.EstimateAsync(Cancellation);
        Assert.Equal(0, estimator.Count);
        await AddAsync(store, 7);

        await estimator.StartAsync(Cancellation);
        Assert.Equal(7, estimator.Count);
        await AddAsync(store, 20_000);
        await estimator.EstimateAsync(Cancellation);

        Assert.Equal(20_000, estimator.Count);
        await estimator.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Where_it_cannot_be_estimated_the_last_estimate_stays()
    {
        await using var store = await StoreFixture.CreateAsync();
        await AddAsync(store, 7);
        var contexts = new FailingContexts(store.Contexts);
        using var estimator = new SessionCountEstimator(contexts, store.Clock, NullLogger<SessionCountEstimator>.Instance);
        await estimator.EstimateAsync(Cancellation);
        contexts.Fails = true;

        await estimator.EstimateAsync(Cancellation);

        Assert.Equal(7, estimator.Count);
    }

    private static async Task AddAsync(StoreFixture store, long id)
    {
        await using var context = store.CreateContext();
        context.Add(new SessionSetup { Connection = "school", Id = id, SessionType = SessionSetupType.ExamSession });
        await context.SaveChangesAsync(Cancellation);
    }

    private sealed class FailingContexts(IDbContextFactory<SessionGraphContext> contexts) : IDbContextFactory<SessionGraphContext>
    {
        public bool Fails { get; set; }

        public SessionGraphContext CreateDbContext() => Fails ? throw new InvalidOperationException() : contexts.CreateDbContext();
    }
}
