using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Tests.Execution.Incremental;

public sealed class DeliveryLifetimeTests
{
    private readonly FetchLog _log = new();
    private readonly Gate _gate = new();
    private readonly Feed _feed = new();

    [Fact]
    public async Task Nothing_is_resolved_before_the_initial_result_is_taken()
    {
        await using var reader = await ResultReader.StartAsync(Executor(), "{ hero { ... @defer { home secret } } }");

        await reader.NextAsync();
        Assert.Empty(_log.Batches);
        Assert.False(_gate.Waiting.Task.IsCompleted);

        _gate.Opened.SetResult();
        await reader.NextAsync();
        Assert.Equal(["homes 1"], _log.Batches);
    }

    [Fact]
    public async Task Loaders_keep_their_caches_until_the_response_is_disposed()
    {
        await using (var reader = await ResultReader.StartAsync(Executor(), "{ hero { home ... @defer { again: home } } }"))
        {
            await reader.NextAsync();
            Assert.Equal(
                """{"incremental":[{"id":"0","data":{"again":"Home 1"}}],"completed":[{"id":"0"}],"hasNext":false}""",
                await reader.NextAsync());
            Assert.Equal(0, _log.Disposed);
        }

        Assert.Equal(["homes 1"], _log.Batches);
        Assert.Equal(1, _log.Disposed);
    }

    [Fact]
    public async Task A_response_that_nobody_reads_is_freed_when_it_is_disposed()
    {
        var executor = Executor();
        var request = executor.Request("{ hero { home ... @defer { secret } } numbers @stream }") with { AllowIncrementalDelivery = true };
        var response = await executor.Executor.ExecuteAsync(request, CancellationToken.None);

        await response.DisposeAsync();

        Assert.Equal(1, _log.Disposed);
        Assert.Single(_feed.Disposals);
        Assert.False(_gate.Waiting.Task.IsCompleted);
    }

    [Fact]
    public async Task A_client_that_disconnects_ends_its_operations()
    {
        using var gone = new CancellationTokenSource();
        await using (var reader = await ResultReader.StartAsync(
            Executor(), "{ hero { home ... @defer { secret } } numbers @stream }", gone))
        {
            await reader.NextAsync();
            var next = reader.NextAsync();
            await _gate.Waiting.Task;
            await gone.CancelAsync();

            Assert.Null(await next);
        }

        await _feed.Left.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal([true], _feed.Disposals);
        Assert.Equal(1, _log.Disposed);
    }

    [Fact]
    public async Task The_timeout_is_one_for_the_whole_response()
    {
        var results = await Executor(new RequestExecutorOptions { ExecutionTimeout = TimeSpan.FromSeconds(2) })
            .ExecuteIncrementallyAsync("{ hero { ... @defer { secret } } numbers @stream }");

        Assert.Equal(2, results.Count);
        Assert.StartsWith("""{"completed":[{"id":"0","errors":[{"message":"The request exceeded""", results[1], StringComparison.Ordinal);
        Assert.Contains("""{"id":"1","errors":[{""", results[1], StringComparison.Ordinal);
        Assert.EndsWith("\"hasNext\":false}", results[1], StringComparison.Ordinal);
        await _feed.Left.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal([true], _feed.Disposals);
    }

    [Theory]
    [InlineData("{ heroes(count: 44) { ... @defer { home } } }")]
    [InlineData("{ heroes(count: 200) @stream { id } }")]
    [InlineData("{ heroes(count: 200) @stream { home } }")]
    public async Task The_limit_of_values_applies_to_all_parts_together(string document)
    {
        var results = await Executor(new RequestExecutorOptions { MaxAllowedValues = 90 }).ExecuteIncrementallyAsync(document);

        Assert.Equal(2, results.Count);
        Assert.Contains("The result exceeds the limit of 90 values", results[1], StringComparison.Ordinal);
        Assert.EndsWith("\"hasNext\":false}", results[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deferred_parts_count_before_they_are_resolved()
    {
        var result = Assert.Single(await Executor(new RequestExecutorOptions { MaxAllowedValues = 90 })
            .ExecuteIncrementallyAsync("{ heroes(count: 40) { ... @defer { id } ... @defer { name } } }"));

        Assert.StartsWith("{\"errors\":[{\"message\":\"The result exceeds the limit of 90 values", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_fragments_are_delivered_together()
    {
        var results = await Executor().ExecuteIncrementallyAsync("{ heroes(count: 50000) { ... @defer { id } } ... @defer { heroes(count: 50000) { name } } }");

        Assert.Equal(2, results.Count);
        Assert.EndsWith("\"hasNext\":false}", results[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ heroes(count: 40) { id name ... @defer { again: name words } } }")]
    [InlineData("{ heroes(count: 300) @stream(initialCount: 10) { id name } }")]
    public async Task The_limit_of_bytes_applies_to_all_parts_together(string document)
    {
        var results = await Executor(new RequestExecutorOptions { MaxAllowedResponseSize = 2500 }).ExecuteIncrementallyAsync(document);

        Assert.StartsWith("{\"data\":", results[0], StringComparison.Ordinal);
        Assert.Contains("The result exceeds the limit of 2500 bytes", results[^1], StringComparison.Ordinal);
        Assert.EndsWith("\"hasNext\":false}", results[^1], StringComparison.Ordinal);
    }

    private TestExecutor Executor(RequestExecutorOptions? options = null)
        => new TestExecutor(HeroSchema.Schema, options).With(_log).With(_gate).With(_feed);
}
