using SessionGraph.GraphQL.Fetching;

namespace SessionGraph.GraphQL.Tests.Fetching;

public sealed class DataLoaderTests
{
    private readonly BatchScheduler _scheduler = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_of_one_level_are_one_batch_without_repetition()
    {
        var loader = new Squares(_scheduler);
        _scheduler.Collect();
        var loads = new[] { 2, 3, 2 }.Select(key => loader.LoadAsync(key, Cancellation)).ToList();
        _scheduler.Release();

        var values = await Task.WhenAll(loads);
        Assert.Equal([4, 9, 4], values);
        Assert.Equal(["2,3"], loader.Batches);
    }

    [Fact]
    public async Task A_known_key_is_not_fetched_again_unless_it_is_forgotten()
    {
        var loader = new Squares(_scheduler);
        await loader.LoadAsync(2, Cancellation);
        await loader.LoadAsync(2, Cancellation);
        loader.RemoveCacheEntry(2);
        await loader.LoadAsync(2, Cancellation);
        loader.ClearCache();
        await loader.LoadAsync(2, Cancellation);
        loader.SetCacheEntry(5, Task.FromResult(1));

        Assert.Equal(1, await loader.LoadAsync(5, Cancellation));
        Assert.Equal(["2", "2", "2"], loader.Batches);
    }

    [Fact]
    public async Task Batches_are_no_larger_than_they_may_be()
    {
        var loader = new Squares(_scheduler, new DataLoaderOptions { MaxBatchSize = 2 });

        Assert.Equal([1, 4, 9, 16, 25], await loader.LoadAsync([1, 2, 3, 4, 5], Cancellation));
        Assert.All(loader.Batches, batch => Assert.True(batch.Split(',').Length <= 2));
    }

    [Fact]
    public async Task Those_that_waited_for_a_batch_make_the_next_one_together()
    {
        var loader = new Squares(_scheduler);
        async Task<int> ChainAsync(int key) => await loader.LoadAsync(await loader.LoadAsync(key, Cancellation), Cancellation);

        _scheduler.Collect();
        var chains = Enumerable.Range(2, 50).Select(ChainAsync).ToList();
        _scheduler.Release();
        await Task.WhenAll(chains);

        Assert.Equal(2, loader.Batches.Count);
    }

    [Fact]
    public async Task Those_that_waited_for_one_key_make_the_next_batch_together()
        => await AssertNextBatchIsOneAsync(loader => loader.LoadAsync(1), "1", Enumerable.Range(2, 20));

    [Fact]
    public async Task Keys_that_are_asked_for_together_share_the_batch_of_those_that_are_asked_for_alone()
    {
        var loader = new Squares(_scheduler);
        await loader.LoadAsync(2, Cancellation);
        loader.SetCacheEntry(3, Task.FromResult(0));
        _scheduler.Collect();
        var four = loader.LoadAsync(4, Cancellation);
        var several = loader.LoadAsync([5, 2, 4, 3, 5], Cancellation);
        var five = loader.LoadAsync(5, Cancellation);
        _scheduler.Release();

        Assert.Equal([25, 4, 16, 0, 25], await several);
        Assert.Equal((16, 25), (await four, await five));
        Assert.Equal(["2", "4,5"], loader.Batches);
    }

    [Fact]
    public async Task Those_that_waited_for_several_keys_make_the_next_batch_together()
        => await AssertNextBatchIsOneAsync(async loader => (await loader.LoadAsync([1, 2]))[0], "1,2", Enumerable.Range(3, 20));

    [Fact]
    public async Task One_batch_that_fails_fails_its_keys_when_all_batches_are_over()
    {
        var loader = new Single(_scheduler);
        var several = loader.LoadAsync([-1, 1, 2], Cancellation);

        Assert.Equal("no", (await Assert.ThrowsAsync<InvalidOperationException>(() => several)).Message);
        Assert.Equal((2, "1"), (loader.Fetches, await loader.LoadAsync(1, Cancellation)));
    }

    [Fact]
    public async Task Items_without_a_key_have_no_value()
    {
        string?[] words = ["4", null, "6"];
        var lengths = new Lengths(_scheduler);
        var squares = new Squares(_scheduler);

        Assert.Equal([16, 0, 36], await squares.LoadAsync(words, word => word is null ? null : int.Parse(word, null), Cancellation));
        Assert.Equal([1, 0, 1], await lengths.LoadAsync(words, word => word, Cancellation));
    }

    [Fact]
    public async Task A_long_chain_of_loads_neither_locks_nor_overflows()
    {
        var loader = new Successors(_scheduler);
        async Task<int> CountAsync(int to)
        {
            var value = 0;
            while (value < to)
                value = await loader.LoadAsync(value, Cancellation);

            return value;
        }

        Assert.Equal(20_000, await CountAsync(20_000).WaitAsync(TimeSpan.FromMinutes(1), Cancellation));
    }

    [Fact]
    public async Task A_loader_may_use_another_while_it_fetches()
    {
        var loader = new Nested(_scheduler, new Squares(_scheduler));

        Assert.Equal([5, 10], await loader.LoadAsync([2, 3], Cancellation).WaitAsync(TimeSpan.FromMinutes(1), Cancellation));
    }

    [Fact]
    public async Task An_exception_of_a_fetch_fails_every_key_of_the_batch()
    {
        var loader = new Failing(_scheduler);
        _scheduler.Collect();
        Task[] loads = [loader.LoadAsync(1, Cancellation), loader.LoadAsync(2, Cancellation)];
        _scheduler.Release();

        foreach (var load in loads)
            Assert.Equal("no", (await Assert.ThrowsAsync<InvalidOperationException>(() => load)).Message);
    }

    [Fact]
    public async Task A_grouped_loader_has_an_empty_array_for_a_key_without_values()
    {
        var loader = new Divisors(_scheduler);

        Assert.Equal([[1, 2, 3, 6], []], await loader.LoadAsync([6, 0], Cancellation));
    }

    [Fact]
    public async Task A_cache_loader_fetches_each_key_once()
    {
        var loader = new Single(_scheduler);

        Assert.Equal(["1", "2", "1"], await loader.LoadAsync([1, 2, 1], Cancellation));
        Assert.Equal(2, loader.Fetches);
    }

    [Fact]
    public async Task A_branch_has_batches_and_a_cache_of_its_own_and_is_made_once()
    {
        var loader = new Squares(_scheduler);
        Squares Branch() => (Squares)loader.Branch("cubes", (_, _, scheduler) => new Squares(scheduler), _scheduler);

        await loader.LoadAsync(2, Cancellation);
        await Branch().LoadAsync(2, Cancellation);
        loader.ClearCache();
        await Branch().LoadAsync(2, Cancellation);

        Assert.Equal(["2"], loader.Batches);
        Assert.Equal(["2", "2"], Branch().Batches);
    }

    // The next key of each chain is the result it waited for, which is 1.
    private static async Task AssertNextBatchIsOneAsync(Func<Squares, Task<int>> loadOne, string firstBatch, IEnumerable<int> nextKeys)
    {
        for (var round = 0; round < 500; round++)
        {
            var scheduler = new BatchScheduler();
            var loader = new Squares(scheduler);
            async Task<int> ChainAsync(int next) => await loader.LoadAsync(await loadOne(loader) * next);

            scheduler.Collect();
            var chains = nextKeys.Select(ChainAsync).ToList();
            scheduler.Release();
            await Task.WhenAll(chains);

            Assert.Equal([firstBatch, string.Join(',', nextKeys)], loader.Batches);
        }
    }

    private sealed class Squares(IBatchScheduler scheduler, DataLoaderOptions? options = null)
        : BatchDataLoader<int, int>(scheduler, options)
    {
        public List<string> Batches { get; } = [];

        protected override async Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(
            IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            lock (Batches)
                Batches.Add(string.Join(',', keys));

            await Task.Yield();
            return keys.ToDictionary(key => key, key => key * key);
        }
    }

    private sealed class Successors(IBatchScheduler scheduler) : BatchDataLoader<int, int>(scheduler)
    {
        protected override Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(
            IReadOnlyList<int> keys, CancellationToken cancellationToken)
            => Task.FromResult<IReadOnlyDictionary<int, int>>(keys.ToDictionary(key => key, key => key + 1));
    }

    private sealed class Nested(IBatchScheduler scheduler, Squares squares) : BatchDataLoader<int, int>(scheduler)
    {
        protected override async Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(
            IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            var values = await squares.LoadAsync(keys, cancellationToken);
            return keys.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second + 1);
        }
    }

    private sealed class Failing(IBatchScheduler scheduler) : BatchDataLoader<int, int>(scheduler)
    {
        protected override Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(
            IReadOnlyList<int> keys, CancellationToken cancellationToken)
            => throw new InvalidOperationException("no");
    }

    private sealed class Divisors(IBatchScheduler scheduler) : GroupedDataLoader<int, int>(scheduler)
    {
        protected override Task<ILookup<int, int>> LoadGroupedBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
            => Task.FromResult(keys
                .SelectMany(key => Enumerable.Range(1, key).Where(divisor => key % divisor is 0).Select(divisor => (key, divisor)))
                .ToLookup(pair => pair.key, pair => pair.divisor));
    }

    private sealed class Single(IBatchScheduler scheduler) : CacheDataLoader<int, string>(scheduler)
    {
        private int _fetches;

        public int Fetches => _fetches;

        protected override async Task<string> LoadSingleAsync(int key, CancellationToken cancellationToken)
        {
            if (key < 0)
                throw new InvalidOperationException("no");

            await Task.Yield();
            Interlocked.Increment(ref _fetches);
            return $"{key}";
        }
    }

    private sealed class Lengths(IBatchScheduler scheduler) : BatchDataLoader<string, int>(scheduler)
    {
        protected override Task<IReadOnlyDictionary<string, int>> LoadBatchAsync(
            IReadOnlyList<string> keys, CancellationToken cancellationToken)
            => Task.FromResult<IReadOnlyDictionary<string, int>>(keys.ToDictionary(key => key, key => key.Length));
    }
}
