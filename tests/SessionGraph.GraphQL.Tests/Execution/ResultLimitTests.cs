using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Execution;

/// <summary>Short documents with large results: each level of a cycle in the data doubles the result.</summary>
public sealed class ResultLimitTests
{
    private static readonly Schema s_schema = SchemaBuilder.New()
        .ModifyOptions(options => options.EnableDefer = true)
        .AddQueryType()
        .AddTypes(typeof(TwinQueries), typeof(TwinFields))
        .Create();

    [Fact]
    public async Task A_result_that_doubles_with_each_level_ends_the_request()
    {
        var executor = new TestExecutor(s_schema, new RequestExecutorOptions { MaxAllowedValues = 10_000 });

        Assert.Equal(
            """
            {"errors":[{"message":"The result exceeds the limit of 10000 values. Select less, or request smaller pages.","extensions":{"code":"HC0047"}}]}
            """,
            await executor.ExecuteAsync($"{{ twin {Nest(60, "twins")} }}"));
        Assert.Empty(executor.Logged);
    }

    [Fact]
    public async Task Objects_that_are_written_as_they_are_count_by_their_bytes()
    {
        var executor = new TestExecutor(s_schema, new RequestExecutorOptions { MaxAllowedResponseSize = 100_000 });

        Assert.Contains("limit of 100000 bytes", await executor.ExecuteAsync($"{{ twin {Nest(60, "copies")} }}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("twin { copies { copies { id } } }", 14)]
    [InlineData("twin { twins { twins { id } } }", 14)]
    [InlineData("numbers(count: 10)", 11)]
    [InlineData("later(count: 10)", 11)]
    public async Task Every_field_and_every_item_of_a_list_counts_once_as_a_value(string selection, int values)
    {
        Assert.DoesNotContain("errors", await ExecuteAsync(values + 1), StringComparison.Ordinal);
        Assert.Contains($"limit of {values} values", await ExecuteAsync(values), StringComparison.Ordinal);

        async Task<string> ExecuteAsync(int maxValues)
            => await new TestExecutor(s_schema, new RequestExecutorOptions { MaxAllowedValues = maxValues }).ExecuteAsync($"{{ {selection} __typename }}");
    }

    [Theory]
    [InlineData("{ text(length: 1000) }", 1011)]
    [InlineData("{ numbers(count: 200) }", 413)]
    [InlineData("{ twin { copies { id } } }", 39)]
    public async Task A_response_may_have_as_many_bytes_of_data_as_the_limit_and_not_one_more(string document, int size)
    {
        var exact = await ExecuteAsync(size);
        Assert.Equal("""{"data":}""".Length + size, exact.Length);
        Assert.Equal(
            $$$"""
            {"errors":[{"message":"The result exceeds the limit of {{{size - 1}}} bytes. Select less, or request smaller pages.","extensions":{"code":"HC0047"}}]}
            """,
            await ExecuteAsync(size - 1));

        async Task<string> ExecuteAsync(int maxSize)
            => await new TestExecutor(s_schema, new RequestExecutorOptions { MaxAllowedResponseSize = maxSize }).ExecuteAsync(document);
    }

    [Fact]
    public async Task A_request_may_have_a_smaller_limit_of_its_own()
    {
        var executor = new TestExecutor(s_schema);

        Assert.Contains(
            "limit of 500 bytes",
            await executor.ExecuteAsync(
                executor.Request("{ text(length: 1000) }") with { MaxAllowedResponseSize = 500 }, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_that_are_delivered_later_count_with_those_before()
    {
        var executor = new TestExecutor(s_schema, new RequestExecutorOptions { MaxAllowedResponseSize = 2000 });

        var results = await executor.ExecuteIncrementallyAsync(
            "{ text(length: 500) ... @defer { a: text(length: 1000) ... @defer { b: text(length: 1000) } } }");

        Assert.Contains("limit of 2000 bytes", results[^1], StringComparison.Ordinal);
        Assert.InRange(results.Sum(result => result.Length), 0, 3000);
    }

    [Fact]
    public async Task The_errors_of_a_response_are_bounded_in_number_and_in_bytes()
    {
        var executor = new TestExecutor(s_schema, new RequestExecutorOptions { MaxAllowedErrors = 200 });

        var many = await executor.ExecuteAsync("{ failures(count: 1000, length: 10) { failure } }");
        var large = await executor.ExecuteAsync("{ failures(count: 1000, length: 100000) { failure } }");

        Assert.Equal(200, many.Split("\"message\"").Length - 1);
        Assert.InRange(large.Length, 1024 * 1024 - 10_000, 1024 * 1024 + 50_000);
    }

    [Fact]
    public async Task Memory_that_responses_hold_is_counted_and_given_back()
    {
        var memory = new MemoryBudget(300_000);
        var executor = new TestExecutor(s_schema, new RequestExecutorOptions { MemoryBudget = memory });
        var request = executor.Request("{ text(length: 50000) }");

        var first = (OperationResult)await executor.Executor.ExecuteAsync(request, TestContext.Current.CancellationToken);
        Assert.InRange(memory.Reserved, 50_000, 200_000);
        var second = (OperationResult)await executor.Executor.ExecuteAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((RequestFailure.Busy, "SERVER_BUSY"), (second.Failure, second.Errors[0].Code));
        await first.DisposeAsync();
        await second.DisposeAsync();
        Assert.Equal(0, memory.Reserved);
        Assert.DoesNotContain("errors", await executor.ExecuteAsync("{ text(length: 50000) }"), StringComparison.Ordinal);
        Assert.Equal(0, memory.Reserved);
    }

    [Theory]
    [InlineData("{ twin { id } a: text(length: 100000) b: text(length: 500000) }")]
    [InlineData("{ a: text(length: 100000) refusal }")]
    public async Task Memory_of_a_request_that_fails_is_given_back(string document)
    {
        var memory = new MemoryBudget(1_000_000);
        var executor = new TestExecutor(s_schema, new RequestExecutorOptions { MemoryBudget = memory, MaxAllowedResponseSize = 200_000 });

        await executor.ExecuteAsync(document);

        Assert.Equal(0, memory.Reserved);
    }

    [Fact]
    public async Task A_resolver_that_reads_more_than_a_response_may_have_ends_the_request()
    {
        var executor = new TestExecutor(s_schema, new RequestExecutorOptions { MaxAllowedResponseSize = 1000 });

        var response = await executor.ExecuteAsync("{ id: __typename read(bytes: 5000) }");

        Assert.StartsWith("""{"errors":[{"message":"The result exceeds the limit of 1000 bytes""", response, StringComparison.Ordinal);
        Assert.Empty(executor.Logged);
    }

    private static string Nest(int depth, string field)
        => string.Concat(Enumerable.Repeat($"{{ {field} ", depth)) + "{ id }" + string.Concat(Enumerable.Repeat(" }", depth));
}

public sealed class Twin
{
    public int Id => 1;

    public IReadOnlyList<Twin> Copies => [this, this];
}

[ExtendObjectType<Twin>]
public static class TwinFields
{
    public static Task<IReadOnlyList<Twin>> GetTwinsAsync([Parent] Twin twin) => Task.FromResult<IReadOnlyList<Twin>>([twin, twin]);
}

public sealed record Failing(int Length)
{
    public string? Failure => throw new GraphQLException(new string('x', Length));
}

[ExtendObjectType(OperationTypeNames.Query)]
public static class TwinQueries
{
    public static Twin GetTwin() => new();

    public static string GetText(int length) => new('x', length);

    public static IReadOnlyList<int> GetNumbers(int count) => [.. Enumerable.Repeat(1, count)];

    public static async Task<IReadOnlyList<int>> GetLaterAsync(int count)
    {
        await Task.Yield();
        return [.. Enumerable.Repeat(1, count)];
    }

    public static IReadOnlyList<Failing> GetFailures(int count, int length) => [.. Enumerable.Repeat(new Failing(length), count)];

    public static string GetRefusal() => throw new GraphQLException("Refused.");

    public static int GetRead(int bytes, Resolvers.IResolverContext context)
    {
        context.ResultLimits.AddReadMemory(bytes);
        return bytes;
    }
}
