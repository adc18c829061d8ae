using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Execution;

/// <summary>Short documents that ask for much: each level of a cycle in the data doubles the result.</summary>
public sealed class ResultLimitTests
{
    private static readonly Schema s_schema = SchemaBuilder.New().AddQueryType().AddTypes(typeof(TwinQueries), typeof(TwinFields)).Create();

    [Fact]
    public async Task A_result_that_doubles_with_each_level_ends_the_request()
    {
        var executor = new TestExecutor(s_schema, new RequestExecutorOptions { MaxAllowedValues = 10_000 });

        Assert.Equal(
            """
            {"errors":[{"message":"The result has more than 10000 values, the most that are allowed: select less, or in smaller pages.","extensions":{"code":"HC0047"}}]}
            """,
            await executor.ExecuteAsync($"{{ twin {Nest(60, "twins")} }}"));
        Assert.Empty(executor.Logged);
    }

    [Fact]
    public async Task Objects_that_are_written_as_they_are_count_by_their_bytes()
    {
        var executor = new TestExecutor(s_schema, new RequestExecutorOptions { MaxAllowedResponseSize = 100_000 });

        Assert.Contains("more than 100000 bytes", await executor.ExecuteAsync($"{{ twin {Nest(60, "copies")} }}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_within_the_limits_is_answered()
    {
        var executor = new TestExecutor(s_schema, new RequestExecutorOptions { MaxAllowedValues = 12, MaxAllowedResponseSize = 200 });

        Assert.Equal(
            """{"data":{"twin":{"twins":[{"twins":[{"id":1},{"id":1}]},{"twins":[{"id":1},{"id":1}]}]}}}""",
            await executor.ExecuteAsync($"{{ twin {Nest(2, "twins")} }}"));
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

[ExtendObjectType(OperationTypeNames.Query)]
public static class TwinQueries
{
    public static Twin GetTwin() => new();
}
