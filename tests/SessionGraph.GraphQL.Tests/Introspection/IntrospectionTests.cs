using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Tests.Execution;
using SessionGraph.GraphQL.Tests.Validation;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.Tests.Introspection;

public class IntrospectionTests
{
    private static readonly Schema s_schema = SdlSchema.Create(
        """
        "All that is lent."
        schema { query: Query mutation: Mutation }
        type Query {
          items(first: Int! = 10 kinds: [Kind!] = [BOOK] where: Where = { title: "a" } old: Int @deprecated): [Item!]!
          old: String @deprecated(reason: "Use `items`.")
        }
        type Mutation { add(by: By!): Book }
        interface Item { title: String }
        type Book implements Item { title: String at: DateTime id: UUID }
        type Film implements Item { title: String }
        union Any = Film | Book
        "What it is."
        enum Kind { BOOK "On a reel." FILM TAPE @deprecated }
        input Where { title: String kind: Kind @deprecated(reason: "No.") }
        input By @oneOf { id: ID title: String }
        directive @tag(name: String! = "x") repeatable on OBJECT | FIELD_DEFINITION
        """);

    [Fact]
    public async Task The_schema_tells_its_description_and_its_roots() => await AssertAsync(
        "__schema { description queryType { name } mutationType { name } subscriptionType { name } }",
        """{"__schema":{"description":"All that is lent.","queryType":{"name":"Query"},"mutationType":{"name":"Mutation"},"subscriptionType":null}}""");

    [Fact]
    public async Task A_type_is_found_by_name_and_an_unknown_one_is_null() => await AssertAsync(
        "book: __type(name: \"Book\") { kind name interfaces { name } fields { name type { kind ofType { name } } } } none: __type(name: \"None\") { name }",
        """
        {"book":{"kind":"OBJECT","name":"Book","interfaces":[{"name":"Item"}],"fields":[
        {"name":"title","type":{"kind":"SCALAR","ofType":null}},{"name":"at","type":{"kind":"SCALAR","ofType":null}},
        {"name":"id","type":{"kind":"SCALAR","ofType":null}}]},"none":null}
        """);

    [Fact]
    public async Task Abstract_types_tell_their_possible_types() => await AssertAsync(
        "item: __type(name: \"Item\") { kind possibleTypes { name } } any: __type(name: \"Any\") { kind fields { name } possibleTypes { name } }",
        """
        {"item":{"kind":"INTERFACE","possibleTypes":[{"name":"Book"},{"name":"Film"}]},
        "any":{"kind":"UNION","fields":null,"possibleTypes":[{"name":"Film"},{"name":"Book"}]}}
        """);

    [Fact]
    public async Task Deprecated_members_are_left_out_unless_requested() => await AssertAsync(
        """
        without: __type(name: "Query") { fields { name isDeprecated args { name } } }
        with: __type(name: "Query") { fields(includeDeprecated: true) { name isDeprecated deprecationReason args(includeDeprecated: true) { name } } }
        kind: __type(name: "Kind") { enumValues { name description } }
        where: __type(name: "Where") { all: inputFields(includeDeprecated: true) { name deprecationReason } inputFields { name } }
        """,
        """
        {"without":{"fields":[{"name":"items","isDeprecated":false,"args":[{"name":"first"},{"name":"kinds"},{"name":"where"}]}]},
        "with":{"fields":[{"name":"items","isDeprecated":false,"deprecationReason":null,
        "args":[{"name":"first"},{"name":"kinds"},{"name":"where"},{"name":"old"}]},
        {"name":"old","isDeprecated":true,"deprecationReason":"Use `items`.","args":[]}]},
        "kind":{"enumValues":[{"name":"BOOK","description":null},{"name":"FILM","description":"On a reel."}]},
        "where":{"all":[{"name":"title","deprecationReason":null},{"name":"kind","deprecationReason":"No."}],"inputFields":[{"name":"title"}]}}
        """);

    [Fact]
    public async Task Defaults_are_literals() => await AssertAsync(
        "__type(name: \"Query\") { fields { args { name defaultValue } } }",
        """
        {"__type":{"fields":[{"args":[{"name":"first","defaultValue":"10"},{"name":"kinds","defaultValue":"[BOOK]"},
        {"name":"where","defaultValue":"{title: \"a\"}"}]}]}}
        """);

    [Fact]
    public async Task Only_input_objects_can_be_one_of_their_fields_and_only_scalars_have_a_specification() => await AssertAsync(
        """
        by: __type(name: "By") { isOneOf specifiedByURL } where: __type(name: "Where") { isOneOf } book: __type(name: "Book") { isOneOf }
        at: __type(name: "DateTime") { specifiedByURL description } int: __type(name: "Int") { specifiedByURL }
        """,
        """
        {"by":{"isOneOf":true,"specifiedByURL":null},"where":{"isOneOf":false},"book":{"isOneOf":null},
        "at":{"specifiedByURL":"https://www.graphql-scalars.com/date-time",
        "description":"An instant in ISO 8601 with seconds and an offset or `Z`, as in `2022-05-16T22:00:00.000Z`. Responses are in UTC, to the millisecond."},"int":{"specifiedByURL":null}}
        """);

    [Fact]
    public async Task Directives_have_their_locations() => await AssertAsync(
        "__schema { directives { name isRepeatable locations args { name type { kind ofType { name } } defaultValue } } }",
        """
        {"name":"tag","isRepeatable":true,"locations":["OBJECT","FIELD_DEFINITION"],
        "args":[{"name":"name","type":{"kind":"NON_NULL","ofType":{"name":"String"}},"defaultValue":"\"x\""}]}
        """);

    [Theory]
    [InlineData("__Schema", "[\"description\",\"types\",\"queryType\",\"mutationType\",\"subscriptionType\",\"directives\"]")]
    [InlineData("__Type", "\"specifiedByURL\"")]
    [InlineData("__Type", "\"isOneOf\"")]
    [InlineData("__Field", "\"args\"")]
    [InlineData("__Directive", "\"isRepeatable\"")]
    [InlineData("__InputValue", "\"isDeprecated\"")]
    public async Task The_introspection_types_are_introspected_too(string type, string expected)
    {
        var response = await ExecuteAsync($"__type(name: \"{type}\") {{ fields {{ name }} }}");
        Assert.Contains(
            expected,
            response.Replace("{\"name\":", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_object_tells_its_own_type() => await AssertAsync(
        "__typename __schema { __typename queryType { __typename } directives { __typename } }",
        "{\"__typename\":\"Query\",\"__schema\":{\"__typename\":\"__Schema\",\"queryType\":{\"__typename\":\"__Type\"},\"directives\":[{\"__typename\":\"__Directive\"}");

    [Fact]
    public async Task Only_the_query_type_has_the_schema()
    {
        Assert.True(s_schema.TryGetField(s_schema.QueryType, "__schema", out _));
        Assert.False(s_schema.TryGetField(s_schema.MutationType!, "__schema", out _));
        Assert.True(s_schema.TryGetField(s_schema.GetType<UnionType>("Any"), "__typename", out _));
        Assert.Equal(
            "{\"data\":{\"__typename\":\"Mutation\"}}", await new TestExecutor(s_schema).ExecuteAsync("mutation { __typename }"));
    }

    [Fact]
    public void The_query_of_tools_is_valid()
        => Assert.Empty(new DocumentValidator().Validate(s_schema, Utf8GraphQLParser.Parse(IntrospectionQuery.Full)));

    private static Task<string> ExecuteAsync(string selections) => new TestExecutor(s_schema).ExecuteAsync($"{{ {selections} }}");

    private static async Task AssertAsync(string selections, string expected)
        => Assert.Contains(expected.ReplaceLineEndings(""), await ExecuteAsync(selections), StringComparison.Ordinal);
}
