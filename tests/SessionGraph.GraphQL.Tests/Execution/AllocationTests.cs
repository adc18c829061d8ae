using System.Buffers;
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

        // The rows' own places, in lists that grow.
        Assert.InRange((many - one) / Objects, 0, MaxBytesForARow);
    }

    private async Task<long> MeasureAsync(string document)
    {
        var request = _cats.Request(document);
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        var least = long.MaxValue;
        for (var round = 0; round < 20; round++)
        {
            buffer.ResetWrittenCount();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var execution = _cats.Executor.ExecuteAsync(request, CancellationToken.None);
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
    }

    [ExtendObjectType<Cat>]
    public static class CatFields
    {
        public static string GetPurr([Parent] Cat cat, CancellationToken cancellationToken)
            => cancellationToken.IsCancellationRequested ? "" : cat.Name!;
    }
}
