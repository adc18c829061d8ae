using System.Buffers;
using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Execution;

public sealed class AllocationTests
{
    private const int Objects = 100;
    private const int MaxBytesForAnObject = 8;
    private const int MaxBytesForARow = 100;
    private const int MaxBytesForARequest = 3072;

    private static readonly Schema s_schema = SchemaBuilder.New().AddQueryType().AddTypes(typeof(CatQueries), typeof(CatFields)).Create();

    private readonly TestExecutor _cats = new(s_schema);
    private readonly TestExecutor _pricedCats = new(SchemaBuilder.New()
        .AddCostAnalyzer().AddQueryType().AddTypes(typeof(CatQueries), typeof(CatFields)).Create());

    [Fact]
    public async Task A_warm_query_of_many_objects_allocates_next_to_nothing_for_each()
    {
        var one = await MeasureAsync("{ one { id name bornAt lives mood } }");
        var many = await MeasureAsync("{ many { id name bornAt lives mood } }");

        Assert.InRange((many - one) / Objects, 0, MaxBytesForAnObject);
        Assert.InRange(one, 0, MaxBytesForARequest);
    }

    [Fact]
    public async Task A_warm_resolver_of_many_objects_allocates_little_for_each()
    {
        var one = await MeasureAsync("{ one { purr } }");
        var many = await MeasureAsync("{ many { purr } }");

        // The references to the rows, in growing lists.
        Assert.InRange((many - one) / Objects, 0, MaxBytesForARow);
    }

    [Theory]
    [InlineData("{ many { id name } }", null)]
    [InlineData("query($n: Int, $s: Boolean!) { many { id name @skip(if: $s) } some(first: $n) { id } }", "{ n: 2, s: false }")]
    public async Task To_price_a_warm_request_allocates_nothing(string document, string? variables)
        => Assert.Equal(await MeasureAsync(_cats, document, variables), await MeasureAsync(_pricedCats, document, variables));

    private Task<long> MeasureAsync(string document) => MeasureAsync(_cats, document);

    private static async Task<long> MeasureAsync(TestExecutor cats, string document, string? variables = null)
    {
        var request = cats.Request(document, variables);
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        var least = long.MaxValue;
        for (var round = 0; round < 20; round++)
        {
            buffer.ResetWrittenCount();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var execution = cats.Executor.ExecuteAsync(request, CancellationToken.None);
            Assert.True(execution.IsCompleted);
            var result = (OperationResult)await execution;
            result.WriteTo(buffer);
            await result.DisposeAsync();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    [ExtendObjectType(OperationTypeNames.Query)]
    public static class CatQueries
    {
        private static readonly Cat[] s_cats = [.. Enumerable.Range(1, Objects + 1).Select(id => new Cat { Id = id, Name = $"Cat {id}" })];

        public static IReadOnlyList<Cat> GetMany() => s_cats;

        public static Cat GetOne() => s_cats[0];

        [ListSize(SlicingArguments = ["first"])]
        public static IEnumerable<Cat> GetSome(int? first) => s_cats[..(first ?? 0)];
    }

    [ExtendObjectType<Cat>]
    public static class CatFields
    {
        public static string GetPurr([Parent] Cat cat, CancellationToken cancellationToken)
            => cancellationToken.IsCancellationRequested ? "" : cat.Name!;
    }
}
