using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Execution;

/// <summary>The plan as other layers see it.</summary>
public sealed class PlanTests
{
    private const string Document = """
        query($a: Boolean!, $b: Boolean!) {
          look { id name @include(if: $a) ... on Dog { bark tricks @include(if: $a) @skip(if: $b) } ... on Cat { lives } }
        }
        """;

    [Theory]
    [InlineData("{a: true, b: false}", "Cat", "id name lives")]
    [InlineData("{a: false, b: false}", "Cat", "id lives")]
    [InlineData("{a: true, b: false}", "Dog", "id name bark tricks")]
    [InlineData("{a: true, b: true}", "Dog", "id name bark")]
    [InlineData("{a: false, b: true}", "Dog", "id bark")]
    public async Task Selections_are_those_of_the_type_that_the_request_includes(string variables, string type, string expected)
    {
        var (seen, _) = await LookAsync(Document, variables, context
            => string.Join(' ', context.GetSelections(context.Schema.GetType<ObjectType>(type)).Select(selection => selection.ResponseName)));

        Assert.Equal(expected, seen);
    }

    [Theory]
    [InlineData("{a: true}", """{"data":{"x":"Query","y":"Query","z":"Query"}}""")]
    [InlineData("{a: false}", """{"data":{"y":"Query","x":"Query","z":"Query"}}""")]
    public async Task A_field_is_at_the_position_of_its_first_included_node(string variables, string expected)
        => Assert.Equal(expected, await new TestExecutor(s_schema).ExecuteAsync(
            "query($a: Boolean!) { x: __typename @include(if: $a) y: __typename ... { x: __typename } z: __typename }", variables));

    [Fact]
    public async Task Requests_that_include_the_same_have_equal_flags()
    {
        var flags = new List<IncludeFlags>();
        foreach (var variables in new[] { "{a: true, b: true}", "{a: true, b: false}", "{a: true, b: true}" })
            flags.Add((await LookAsync(Document, variables, context => context.IncludeFlags)).Seen);

        Assert.Equal(flags[0], flags[2]);
        Assert.NotEqual(flags[0], flags[1]);
    }

    [Fact]
    public async Task A_plan_is_the_same_for_every_request()
    {
        var (first, executor) = await LookAsync(Document, "{a: true, b: true}", context => context.Selection);
        Selection? second = null;
        s_look.Value = context => second = context.Selection;
        await executor.ExecuteAsync(Document, "{a: false, b: true}");

        Assert.Same(first, second);
    }

    [Fact]
    public async Task More_conditions_than_a_word_has_bits_are_distinct()
    {
        var names = Enumerable.Range(0, 130).Select(index => $"v{index}").ToList();
        var document = $"query({string.Join(' ', names.Select(name => $"${name}: Boolean!"))}) {{ "
            + $"{string.Join(' ', names.Select(name => $"{name}: __typename @include(if: ${name})"))} }}";
        var variables = $"{{{string.Join(' ', names.Select(name => $"{name}: {(name is "v5" or "v70" or "v129" ? "true" : "false")}"))}}}";

        Assert.Equal(
            """{"data":{"v5":"Query","v70":"Query","v129":"Query"}}""",
            await new TestExecutor(s_schema) { Validation = { MaxAllowedAliases = 130, MaxAllowedRootFields = 130 } }
                .ExecuteAsync(document, variables));
    }

    [Fact]
    public async Task Fragments_under_ever_new_conditions_do_not_multiply_without_end()
    {
        var names = Enumerable.Range(0, 40).Select(index => $"v{index}").ToList();
        var document = $"query({string.Join(' ', names.Select(name => $"${name}: Boolean!"))}) {{ ...F0 }} "
            + string.Concat(Enumerable.Range(0, 20).Select(index
                => $"fragment F{index} on Query {{ ...F{index + 1} @include(if: $v{index * 2}) ...F{index + 1} @include(if: $v{index * 2 + 1}) }} "))
            + "fragment F20 on Query { __typename }";

        Assert.Equal(
            """
            {"errors":[{"message":"The operation spreads its fragments under too many conditions: planning it exceeds the limit of 50000 steps.","extensions":{"code":"HC0047"}}]}
            """,
            await new TestExecutor(s_schema).ExecuteAsync(document, $"{{{string.Join(' ', names.Select(name => $"{name}: true"))}}}"));
    }

    private static readonly AsyncLocal<Action<IResolverContext>> s_look = new();

    private static readonly Schema s_schema = SchemaBuilder.New()
        .AddQueryType()
        .AddTypes(typeof(Animal), typeof(Cat), typeof(Dog), typeof(DogFields), typeof(LookQueries))
        .Create();

    private static async Task<(T Seen, TestExecutor Executor)> LookAsync<T>(string document, string variables, Func<IResolverContext, T> look)
    {
        var executor = new TestExecutor(s_schema).With(new Keeper());
        T? seen = default;
        s_look.Value = context => seen = look(context);
        var response = await executor.ExecuteAsync(document, variables);
        Assert.DoesNotContain("errors", response, StringComparison.Ordinal);
        return (seen!, executor);
    }

    [ExtendObjectType(OperationTypeNames.Query)]
    public static class LookQueries
    {
        public static Animal? GetLook(IResolverContext context)
        {
            s_look.Value!(context);
            return null;
        }
    }
}
