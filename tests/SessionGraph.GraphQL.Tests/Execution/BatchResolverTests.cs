using System.Reflection;
using SessionGraph.GraphQL.Fetching;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Tests.Execution;

public sealed class BatchResolverTests
{
    private static readonly Schema s_schema = SchemaBuilder.New()
        .AddQueryType()
        .AddTypes(typeof(ShelfQueries), typeof(VolumeFields))
        .ModifyOptions(options => options.EnableDefer = true)
        .Create();

    private readonly FetchLog _log = new();
    private readonly TestExecutor _shelf;

    public BatchResolverTests() => _shelf = new TestExecutor(s_schema).With(_log);

    [Fact]
    public async Task It_is_called_once_for_all_parents_and_each_has_its_own_value()
    {
        Assert.Equal(
            """{"data":{"volumes":[{"label":"a1"},{"label":"a2"},{"label":"a3"}]}}""",
            await _shelf.ExecuteAsync("""{ volumes { label(prefix: "a") } }"""));
        Assert.Equal(["labels 1,2,3"], _log.Batches);
    }

    [Fact]
    public async Task Each_selection_is_called_with_its_own_arguments()
    {
        Assert.Equal(
            """{"data":{"volumes":[{"a":"a1","b":"b1"},{"a":"a2","b":"b2"},{"a":"a3","b":"b3"}]}}""",
            await _shelf.ExecuteAsync("""query ($b: String!) { volumes { a: label(prefix: "a") b: label(prefix: $b) } }""", """{ b: "b" }"""));
    }

    [Theory]
    [InlineData("pages", "10,20,30")]
    [InlineData("pagesAtOnce", "10,20,30")]
    [InlineData("missing", "null,2,null")]
    public async Task Values_come_in_any_list_now_or_later(string field, string expected)
    {
        var items = string.Join(',', expected.Split(',').Select(value => $$"""{"{{field}}":{{value}}}"""));

        Assert.Equal($$$"""{"data":{"volumes":[{{{items}}}]}}""", await _shelf.ExecuteAsync($$"""{ volumes { {{field}} } }"""));
    }

    [Fact]
    public async Task The_objects_that_it_returns_are_resolved_further()
    {
        Assert.Equal(
            """{"data":{"volumes":[{"next":{"next":{"number":3}}},{"next":{"next":null}},{"next":null}]}}""",
            await _shelf.ExecuteAsync("{ volumes { next { next { number } } } }"));
        Assert.Equal(["volumes 2,3"], _log.Batches);
    }

    [Fact]
    public async Task A_failure_is_an_error_of_each_parent()
    {
        Assert.Equal(
            $$$"""{"errors":[{{{Torn(0)}}},{{{Torn(1)}}},{{{Torn(2)}}}],"data":{"volumes":[{"torn":null},{"torn":null},{"torn":null}]}}""",
            await _shelf.ExecuteAsync("{ volumes { torn } }"));

        static string Torn(int index)
            => $$"""{"message":"It is torn.","locations":[{"line":1,"column":13}],"path":["volumes",{{index}},"torn"]}""";
    }

    [Fact]
    public async Task A_reported_error_is_an_error_of_each_parent_beside_its_value()
    {
        var response = await _shelf.ExecuteAsync("{ volumes { faded } }");

        Assert.EndsWith("""
            "data":{"volumes":[{"faded":"1"},{"faded":"2"},{"faded":"3"}]}}
            """, response, StringComparison.Ordinal);
        Assert.Equal(3, response.Split("It is faded.").Length - 1);
    }

    [Fact]
    public async Task Too_few_values_are_an_error_that_the_log_explains()
    {
        await _shelf.ExecuteAsync("{ volumes { short } }");

        Assert.Equal(["/volumes[0]/short", "/volumes[1]/short", "/volumes[2]/short"], _shelf.Logged.Select(entry => entry.Path));
        Assert.All(
            _shelf.Logged,
            entry => Assert.Equal("The batch resolver of Volume.short has 2 values for 3 parents.", entry.Exception.Message));
    }

    [Fact]
    public async Task Deferred_it_is_called_once_for_all_parents_as_well()
    {
        var results = await _shelf.ExecuteIncrementallyAsync("""{ volumes { number ... @defer { label(prefix: "a") } } }""");

        Assert.Contains("\"label\":\"a3\"", string.Concat(results), StringComparison.Ordinal);
        Assert.Equal(["labels 1,2,3"], _log.Batches);
    }

    [Fact]
    public void Its_field_has_the_type_of_an_item()
    {
        var volume = s_schema.GetType<ObjectType>("Volume");

        Assert.Equal("String!", volume.Fields["label"].Type.ToString());
        Assert.Equal("Int", volume.Fields["missing"].Type.ToString());
        Assert.Equal("Volume", volume.Fields["next"].Type.ToString());
        Assert.Equal("[String!]!", volume.Fields["words"].Type.ToString());
    }

    [Theory]
    [InlineData(typeof(NoParents))]
    [InlineData(typeof(OneParent))]
    [InlineData(typeof(OneValue))]
    public void Without_a_list_of_parents_or_of_values_it_is_an_error_of_the_schema(Type fields)
    {
        var exception = Assert.Throws<SchemaException>(
            () => SchemaBuilder.New().AddQueryType().AddTypes(typeof(ShelfQueries), fields).Create());

        Assert.Contains("a batch resolver must have a [Parent] parameter that is a list, and must return a list", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_something_around_it_it_is_an_error_of_the_schema()
    {
        var exception = Assert.Throws<SchemaException>(
            () => SchemaBuilder.New().AddQueryType().AddTypes(typeof(ShelfQueries), typeof(Wrapped)).Create());

        Assert.Contains("Volume.label: a batch resolver cannot have middleware", exception.Message, StringComparison.Ordinal);
    }

    public sealed record Volume(int Number);

    [ExtendObjectType(OperationTypeNames.Query)]
    public static class ShelfQueries
    {
        public static IReadOnlyList<Volume> GetVolumes() => [new(1), new(2), new(3)];
    }

    [ExtendObjectType<Volume>]
    public static class VolumeFields
    {
        [BatchResolver]
        public static async Task<IReadOnlyList<string>> GetLabelAsync([Parent] IReadOnlyList<Volume> volumes, string prefix, FetchLog log)
        {
            log.Add("labels " + string.Join(',', volumes.Select(volume => volume.Number)));
            await Task.Yield();
            return [.. volumes.Select(volume => prefix + volume.Number)];
        }

        [BatchResolver]
        public static async Task<List<int>> GetPagesAsync([Parent] List<Volume> volumes)
        {
            await Task.Yield();
            return volumes.ConvertAll(volume => volume.Number * 10);
        }

        [BatchResolver]
        public static IEnumerable<int> GetPagesAtOnce([Parent] IEnumerable<Volume> volumes) => volumes.Select(volume => volume.Number * 10);

        [BatchResolver]
        public static int?[] GetMissing([Parent] Volume[] volumes)
            => [.. volumes.Select(volume => volume.Number is 2 ? volume.Number : default(int?))];

        [BatchResolver]
        public static Task<IReadOnlyList<Volume?>> GetNextAsync(
            [Parent] IReadOnlyList<Volume> volumes, VolumeLoader loader, CancellationToken cancellationToken)
            => loader.LoadAsync(volumes, volume => volume.Number < 3 ? volume.Number + 1 : null, cancellationToken);

        [BatchResolver]
        public static ValueTask<string[][]> GetWords([Parent] IReadOnlyList<Volume> volumes) => new([.. volumes.Select(_ => new[] { "a" })]);

        [BatchResolver]
        public static Task<IReadOnlyList<string?>> GetTorn([Parent] IReadOnlyList<Volume> volumes)
            => Task.FromException<IReadOnlyList<string?>>(new GraphQLException($"It is {(volumes.Count > 0 ? "torn" : "whole")}."));

        [BatchResolver]
        public static IReadOnlyList<string> GetFaded([Parent] IReadOnlyList<Volume> volumes, IResolverContext context)
        {
            context.ReportError(ErrorBuilder.New().SetMessage("It is faded.").Build());
            return [.. volumes.Select(volume => $"{volume.Number}")];
        }

        [BatchResolver]
        public static IReadOnlyList<string?> GetShort([Parent] IReadOnlyList<Volume> volumes)
            => [.. volumes.Skip(1).Select(volume => $"{volume.Number}")];
    }

    public sealed class VolumeLoader(IBatchScheduler scheduler, FetchLog log) : BatchDataLoader<int, Volume>(scheduler)
    {
        protected override async Task<IReadOnlyDictionary<int, Volume>> LoadBatchAsync(
            IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            log.Add("volumes " + string.Join(',', keys.Order()));
            await Task.Yield();
            return keys.ToDictionary(key => key, key => new Volume(key));
        }
    }

    [ExtendObjectType<Volume>]
    public static class NoParents
    {
        [BatchResolver]
        public static IReadOnlyList<string> GetLabel() => [];
    }

    [ExtendObjectType<Volume>]
    public static class OneParent
    {
        [BatchResolver]
        public static IReadOnlyList<string> GetLabel([Parent] Volume volume) => [$"{volume.Number}"];
    }

    [ExtendObjectType<Volume>]
    public static class OneValue
    {
        [BatchResolver]
        public static string GetLabel([Parent] IReadOnlyList<Volume> volumes) => $"{volumes.Count}";
    }

    [ExtendObjectType<Volume>]
    public static class Wrapped
    {
        [BatchResolver]
        [Loud]
        public static IReadOnlyList<string> GetLabel([Parent] IReadOnlyList<Volume> volumes) => [.. volumes.Select(_ => "")];
    }

    public sealed class LoudAttribute : ObjectFieldDescriptorAttribute
    {
        public override void OnConfigure(
            IDescriptorContext context, OutputFieldConfiguration field, ComplexTypeConfiguration declaringType, MemberInfo member)
            => field.Middleware.Add(next => next);
    }
}
