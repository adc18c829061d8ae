using System.Text.Json;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Tests.Execution;

/// <summary>Values of interfaces and unions. See https://spec.graphql.org/September2025/#ResolveAbstractType().</summary>
public sealed class AbstractTypeTests
{
    private const string Document = "{ x { __typename ... on Dog { name } ... on Cat { ...L } } } fragment L on Cat { lives }";
    private const string Unresolved = "Unable to resolve the object type of a value of the abstract type";

    [Theory]
    [InlineData("Pet", "\"dog a\"", "{\"__typename\":\"Dog\",\"name\":\"dog a\"}")]
    [InlineData("Pet!", "\"cat b\"", "{\"__typename\":\"Cat\",\"lives\":9}")]
    [InlineData("Pet", "null", "null")]
    [InlineData("Named", "\"dog a\"", "{\"__typename\":\"Dog\",\"name\":\"dog a\"}")]
    [InlineData("Living", "\"cat b\"", "{\"__typename\":\"Cat\",\"lives\":9}")]
    [InlineData("[Pet!]!", "[\"cat b\",\"dog a\"]", "[{\"__typename\":\"Cat\",\"lives\":9},{\"__typename\":\"Dog\",\"name\":\"dog a\"}]")]
    [InlineData("[[Named]]", "[[\"dog a\"],[null]]", "[[{\"__typename\":\"Dog\",\"name\":\"dog a\"}],[null]]")]
    public async Task A_value_is_written_as_the_object_that_it_is(string type, string value, string expected)
    {
        var response = await ExecuteAsync(type, value);

        Assert.Equal($"{{\"x\":{expected}}}", response.Data);
        Assert.Empty(response.Messages);
    }

    [Theory]
    [InlineData("Pet", "\"stone\"", "{\"x\":null}", "x", Unresolved + " `Pet`.")]
    [InlineData("Pet", "\"robot c\"", "{\"x\":null}", "x", Unresolved + " `Pet`.")]
    [InlineData("Pet!", "\"stone\"", "null", "x", Unresolved + " `Pet`.")]
    [InlineData("Named", "\"robot c\"", "{\"x\":null}", "x", Unresolved + " `Named`.")]
    [InlineData("[Named]", "[\"cat b\",\"stone\"]", "{\"x\":[{\"__typename\":\"Cat\",\"lives\":9},null]}", "x/1", Unresolved + " `Named`.")]
    [InlineData("[Pet!]", "[\"cat b\",\"stone\"]", "{\"x\":null}", "x/1", Unresolved + " `Pet`.")]
    [InlineData("[[Pet!]]", "[[\"stone\"],[\"cat b\"]]", "{\"x\":[null,[{\"__typename\":\"Cat\",\"lives\":9}]]}", "x/0/0", Unresolved + " `Pet`.")]
    [InlineData("[Pet!]!", "[\"stone\"]", "null", "x/0", Unresolved + " `Pet`.")]
    [InlineData("Pet", "\"trap\"", "{\"x\":null}", "x", "It is a trap.")]
    [InlineData("[Named]", "[\"trap\",\"cat b\"]", "{\"x\":[null,{\"__typename\":\"Cat\",\"lives\":9}]}", "x/0", "It is a trap.")]
    public async Task A_value_of_no_possible_object_is_an_error_at_its_place(
        string type, string value, string data, string path, string message)
    {
        var response = await ExecuteAsync(type, value);

        Assert.Equal((data, path, message), (response.Data, Assert.Single(response.ErrorPaths), Assert.Single(response.Messages)));

        // Without resolvers below, the object type is determined while the value is written.
        var unresolved = await ExecuteAsync(type, value, "{ x { __typename } }");
        Assert.Equal((path, message), (Assert.Single(unresolved.ErrorPaths), Assert.Single(unresolved.Messages)));
    }

    private static async Task<ExecutedResponse> ExecuteAsync(string type, string value, string document = Document)
    {
        var pet = new UnionTypeConfiguration { Name = "Pet" };
        pet.Types.AddRange([TypeReference.Parse("Dog"), TypeReference.Parse("Cat")]);
        var named = new InterfaceTypeConfiguration { Name = "Named" };
        named.Fields.Add(Name());
        var living = new InterfaceTypeConfiguration { Name = "Living" };
        living.Fields.Add(Name());
        living.Interfaces.Add(TypeReference.Parse("Named"));
        var values = Values(JsonDocument.Parse(value).RootElement);
        var schema = CodeSchema.Create(
            CodeSchema.Object("Query", CodeSchema.AsyncField("x", type, _ => values)),
            pet, named, living,
            Kind("Dog", "Living", Name()),
            Kind("Cat", "Living", Name(), CodeSchema.Field("lives", "Int!", _ => 9)),
            Kind("Robot", null, Name()));
        return ExecutedResponse.Parse(await new TestExecutor(schema).ExecuteAsync(document));
    }

    private static ObjectTypeConfiguration Kind(string name, string? interfaceName, params OutputFieldConfiguration[] fields)
    {
        var type = CodeSchema.Object(name, fields);
        type.IsOfType = value => value is "trap"
            ? throw new GraphQLException("It is a trap.")
            : value is string text && text.StartsWith(name, StringComparison.OrdinalIgnoreCase);
        if (interfaceName is not null)
            type.Interfaces.Add(TypeReference.Parse(interfaceName));

        return type;
    }

    private static OutputFieldConfiguration Name() => CodeSchema.Field("name", "String", context => context.Parent<string>());

    private static object? Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(Values).ToArray(),
        JsonValueKind.String => value.GetString(),
        _ => null,
    };
}
