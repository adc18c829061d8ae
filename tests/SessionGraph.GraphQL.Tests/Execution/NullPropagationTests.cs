using System.Linq.Expressions;
using System.Text.Json;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Tests.Execution;

/// <summary>How far a null propagates. See https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors.</summary>
public sealed class NullPropagationTests
{
    // Without a value for x, the object itself is null.
    [Theory]
    [InlineData("Int", "1", "1")]
    [InlineData("Int", "null", "null")]
    [InlineData("Int!", "null", null, "holder/x")]
    [InlineData("[Int]", "[1,null]", "[1,null]")]
    [InlineData("[Int]", "[]", "[]")]
    [InlineData("[Int]", "null", "null")]
    [InlineData("[Int!]", "[1,2]", "[1,2]")]
    [InlineData("[Int!]", "[1,null,null]", "null", "holder/x/1")]
    [InlineData("[Int!]", "null", "null")]
    [InlineData("[Int]!", "[1,null]", "[1,null]")]
    [InlineData("[Int]!", "null", null, "holder/x")]
    [InlineData("[Int!]!", "[1,2]", "[1,2]")]
    [InlineData("[Int!]!", "[1,null]", null, "holder/x/1")]
    [InlineData("[Int!]!", "null", null, "holder/x")]
    [InlineData("[[Int]]", "[[1,null],null,[]]", "[[1,null],null,[]]")]
    [InlineData("[[Int!]]", "[[1,null],[2],[null]]", "[null,[2],null]", "holder/x/0/1", "holder/x/2/0")]
    [InlineData("[[Int]!]", "[[1],null]", "null", "holder/x/1")]
    [InlineData("[[Int!]!]", "[[1],[null]]", "null", "holder/x/1/0")]
    [InlineData("[[Int]]!", "null", null, "holder/x")]
    [InlineData("[[Int!]]!", "[[null],[1]]", "[null,[1]]", "holder/x/0/0")]
    [InlineData("[[Int]!]!", "[[1],null]", null, "holder/x/1")]
    [InlineData("[[Int!]!]!", "[[1,null]]", null, "holder/x/0/1")]
    [InlineData("[[[Int!]!]]", "[[[1,null]],[[2]]]", "[null,[[2]]]", "holder/x/0/0/1")]
    [InlineData("[[[Int!]]!]!", "[[[null],[1]],[]]", "[[null,[1]],[]]", "holder/x/0/0/0")]
    [InlineData("[[[Int!]!]!]!", "[[[1]],[[2],[null]]]", null, "holder/x/1/1/0")]
    public async Task A_null_propagates_to_the_nearest_nullable_parent(string type, string value, string? expected, params string[] errorPaths)
    {
        var typed = Typed(value, type.Count(character => character is '['));
        OutputFieldConfiguration[] ways =
        [
            CodeSchema.Field("x", type, _ => typed),
            CodeSchema.AsyncField("x", type, _ => typed),
            new OutputFieldConfiguration { Name = "x", Type = TypeReference.Parse(type), Getter = Constant(typed) },
        ];
        foreach (var way in ways)
            Assert.Equal(
                (Holder(expected), string.Join(' ', errorPaths)), Outcome(await ExecuteAsync("{ holder { x y } }", Holding(way))));
    }

    [Theory]
    [InlineData("Item", "\"bad\"", "null", "holder/x/id")]
    [InlineData("Item!", "\"bad\"", null, "holder/x/id")]
    [InlineData("[Item]", "[\"ok\",\"bad\",null]", "[{\"id\":1},null,null]", "holder/x/1/id")]
    [InlineData("[Item!]", "[\"ok\",\"bad\"]", "null", "holder/x/1/id")]
    [InlineData("[Item]!", "[\"bad\"]", "[null]", "holder/x/0/id")]
    [InlineData("[Item!]!", "[\"ok\",\"bad\"]", null, "holder/x/1/id")]
    [InlineData("[[Item!]]", "[[\"ok\",\"bad\"],[\"ok\"]]", "[null,[{\"id\":1}]]", "holder/x/0/1/id")]
    [InlineData("[[Item]!]!", "[[\"bad\"],[\"ok\"]]", "[[null],[{\"id\":1}]]", "holder/x/0/0/id")]
    [InlineData("[[Item!]!]!", "[[\"ok\"],[\"bad\"]]", null, "holder/x/1/0/id")]
    public async Task An_error_in_a_field_that_is_not_null_takes_its_object_along(
        string type, string value, string? expected, string errorPath)
    {
        var items = Strings(JsonDocument.Parse(value).RootElement);
        foreach (var field in (Func<string, string, Func<Resolvers.IResolverContext, object?>, OutputFieldConfiguration>[])
            [CodeSchema.Field, CodeSchema.AsyncField])
        {
            var item = CodeSchema.Object("Item", field("id", "Int!", Id));
            var response = await ExecuteAsync("{ holder { x { id } y } }", [.. Holding(field("x", type, _ => items)), item]);

            Assert.Equal((Holder(expected), errorPath), Outcome(response));
            Assert.Equal(["Bad item."], response.Messages);
        }
    }

    [Fact]
    public async Task Through_objects_that_are_not_null_it_goes_up_to_the_root()
    {
        var response = await ExecuteAsync(
            "{ other a { b { c } } }",
            CodeSchema.Object("Query", CodeSchema.Field("other", "Int", _ => 1), CodeSchema.Field("a", "A!", _ => 1)),
            CodeSchema.Object("A", CodeSchema.AsyncField("b", "B!", _ => 1)),
            CodeSchema.Object("B", CodeSchema.AsyncField("c", "Int!", _ => null)));

        Assert.Equal(("null", "a/b/c"), Outcome(response));
    }

    [Fact]
    public async Task Every_alias_of_a_nulled_field_has_its_own_error()
        => Assert.Equal(
            ("{\"a\":null,\"b\":null}", "a/x b/x"),
            Outcome(await ExecuteAsync("{ a: holder { x } b: holder { x } }", Holding(CodeSchema.Field("x", "Int!", _ => null)))));

    private static TypeConfiguration[] Holding(OutputFieldConfiguration field) =>
    [
        CodeSchema.Object("Query", CodeSchema.Field("holder", "Holder", _ => 1)),
        CodeSchema.Object("Holder", field, CodeSchema.Field("y", "Int", _ => 2)),
    ];

    private static string Holder(string? x) => x is null ? "{\"holder\":null}" : $"{{\"holder\":{{\"x\":{x},\"y\":2}}}}";

    private static (string? Data, string ErrorPaths) Outcome(ExecutedResponse response)
        => (response.Data, string.Join(' ', response.ErrorPaths));

    private static async Task<ExecutedResponse> ExecuteAsync(string document, params TypeConfiguration[] types)
        => ExecutedResponse.Parse(await new TestExecutor(CodeSchema.Create(types)).ExecuteAsync(document));

    private static object? Id(Resolvers.IResolverContext context)
        => context.Parent<string>() is "ok" ? 1 : throw new GraphQLException("Bad item.");

    private static object? Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(Strings).ToArray(),
        JsonValueKind.String => value.GetString(),
        _ => null,
    };

    private static object? Typed(string value, int depth) => depth switch
    {
        0 => JsonSerializer.Deserialize<int?>(value),
        1 => JsonSerializer.Deserialize<int?[]>(value),
        2 => JsonSerializer.Deserialize<int?[]?[]>(value),
        _ => JsonSerializer.Deserialize<int?[]?[]?[]>(value),
    };

    private static LambdaExpression Constant(object? value)
        => Expression.Lambda(Expression.Constant(value, value?.GetType() ?? typeof(int?[])), Expression.Parameter(typeof(object)));
}
