using System.Globalization;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Tests.Execution;

/// <summary>
/// The argument values that a resolver receives, from literals and from variables: both are the same, or the request is refused. See
/// https://spec.graphql.org/September2025/#CoerceArgumentValues().
/// </summary>
public sealed class ArgumentCoercionTests
{
    private const string Refused = "refused";

    [Theory]
    [InlineData("Int", "-7", "-7")]
    [InlineData("Int", "2147483648", Refused)]
    [InlineData("Int", "1.0", Refused)]
    [InlineData("Int", "\"1\"", Refused)]
    [InlineData("Int", "true", Refused)]
    [InlineData("Int", "{a: 1}", Refused)]
    [InlineData("Int", "[1]", Refused)]
    [InlineData("Float", "1", "1")]
    [InlineData("Float", "1.5e3", "1500")]
    [InlineData("Float", "1e400", Refused)]
    [InlineData("Float", "\"1.5\"", Refused)]
    [InlineData("String", "\"a\\u00E4\\n\"", "aä\n")]
    [InlineData("String", "1", Refused)]
    [InlineData("String", "true", Refused)]
    [InlineData("Boolean", "false", "False")]
    [InlineData("Boolean", "0", Refused)]
    [InlineData("Boolean", "\"true\"", Refused)]
    [InlineData("ID", "\"a\"", "a")]
    [InlineData("ID", "42", "42")]
    [InlineData("ID", "1.5", Refused)]
    [InlineData("ID", "true", Refused)]
    [InlineData("Long", "9223372036854775807", "9223372036854775807")]
    [InlineData("Long", "9223372036854775808", Refused)]
    [InlineData("UUID", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"", "0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("UUID", "\"0f8fad5b\"", Refused)]
    [InlineData("LocalDate", "\"2024-02-29\"", "02/29/2024")]
    [InlineData("LocalDate", "\"2023-02-29\"", Refused)]
    [InlineData("LocalTime", "\"23:59:07\"", "23:59")]
    [InlineData("LocalTime", "\"25:00:00\"", Refused)]
    [InlineData("DateTime", "\"2024-05-06T07:08:09+02:00\"", "05/06/2024 05:08:09")]
    [InlineData("DateTime", "\"2024-05-06T07:08:09\"", Refused)]
    [InlineData("JSON", "{a: [1, null]}", "{\"a\":[1,null]}")]
    [InlineData("Int", "null", "null")]
    [InlineData("Int!", "null", Refused)]
    [InlineData("Int! = 3", "null", Refused)]
    [InlineData("Int = 3", "null", "null")]
    [InlineData("[Int]", "1", "[1]")]
    [InlineData("[Int]", "[1, null]", "[1 null]")]
    [InlineData("[Int]", "null", "null")]
    [InlineData("[Int!]", "[1, null]", Refused)]
    [InlineData("[Int]!", "null", Refused)]
    [InlineData("[Int]", "\"a\"", Refused)]
    [InlineData("[[Int]]", "[[1], [2, 3]]", "[[1] [2 3]]")]
    [InlineData("[[Int]]", "1", "[[1]]")]
    [InlineData("[[Int]]", "[[1], null]", "[[1] null]")]
    [InlineData("[[Int]]", "[1, 2]", "[[1] [2]]")]
    [InlineData("[[Int!]!]", "[[1], null]", Refused)]
    [InlineData("Where", "{a: 1}", "{a=1 b=5}")]
    [InlineData("Where", "{a: 1, b: null}", "{a=1 b=null}")]
    [InlineData("Where", "{b: 1}", Refused)]
    [InlineData("Where", "{a: null}", Refused)]
    [InlineData("Where", "{a: 1, c: 1}", Refused)]
    [InlineData("Where", "{a: 1, and: {a: 2}}", "{a=1 and=[{a=2 b=5}] b=5}")]
    [InlineData("Where", "[{a: 1}]", Refused)]
    [InlineData("Where", "1", Refused)]
    [InlineData("By", "{id: 1}", "{id=1}")]
    [InlineData("By", "{}", Refused)]
    [InlineData("By", "{id: null}", Refused)]
    [InlineData("By", "{id: 1, name: \"a\"}", Refused)]
    [InlineData("By", "{id: 1, name: null}", Refused)]
    public async Task A_literal_and_a_variable_are_coerced_alike(string argument, string value, string expected)
    {
        var type = argument.Split(" = ")[0];

        Assert.Equal(expected, await CoerceAsync(argument, $"{{ x(a: {value}) }}"));
        Assert.Equal(expected, await CoerceAsync(argument, $"query($v: {type}) {{ x(a: $v) }}", $"{{v: {value}}}"));
    }

    [Theory]
    [InlineData("Kind", "{ x(a: FILM) }", null, "FILM")]
    [InlineData("Kind", "{ x(a: \"FILM\") }", null, Refused)]
    [InlineData("Kind", "{ x(a: TAPE) }", null, Refused)]
    [InlineData("Kind", "{ x(a: 1) }", null, Refused)]
    [InlineData("Kind", "query($v: Kind) { x(a: $v) }", "{v: \"FILM\"}", "FILM")]
    [InlineData("Kind", "query($v: Kind) { x(a: $v) }", "{v: \"TAPE\"}", Refused)]
    [InlineData("Kind", "query($v: Kind) { x(a: $v) }", "{v: 1}", Refused)]
    [InlineData("Kind", "query($v: Kind = BOOK) { x(a: $v) }", "{}", "BOOK")]
    public async Task An_enumerations_value_is_a_name_and_in_a_variable_a_string(
        string argument, string document, string? variables, string expected)
        => Assert.Equal(expected, await CoerceAsync(argument, document, variables));

    // Absent is not null, from the wire to the resolver.
    [Theory]
    [InlineData("Int", "{ x }", null, "absent")]
    [InlineData("Int = 3", "{ x }", null, "3")]
    [InlineData("Int = null", "{ x }", null, "null")]
    [InlineData("Int!", "{ x }", null, Refused)]
    [InlineData("Int! = 3", "{ x }", null, "3")]
    [InlineData("Where = {a: 7}", "{ x }", null, "{a=7 b=5}")]
    [InlineData("[Int!]! = [1, 2]", "{ x }", null, "[1 2]")]
    [InlineData("Int", "query($v: Int) { x(a: $v) }", "{}", "absent")]
    [InlineData("Int", "query($v: Int) { x(a: $v) }", "{v: null}", "null")]
    [InlineData("Int", "query($v: Int = 4) { x(a: $v) }", "{}", "4")]
    [InlineData("Int", "query($v: Int = 4) { x(a: $v) }", "{v: null}", "null")]
    [InlineData("Int", "query($v: Int! = 4) { x(a: $v) }", "{}", "4")]
    [InlineData("Int", "query($v: Int! = 4) { x(a: $v) }", "{v: null}", Refused)]
    [InlineData("Int", "query($v: Int!) { x(a: $v) }", "{}", Refused)]
    [InlineData("Int = 3", "query($v: Int) { x(a: $v) }", "{}", "3")]
    [InlineData("Int = 3", "query($v: Int) { x(a: $v) }", "{v: null}", "null")]
    [InlineData("Int = 3", "query($v: Int = 4) { x(a: $v) }", "{}", "4")]
    [InlineData("Int! = 3", "query($v: Int) { x(a: $v) }", "{}", "3")]
    [InlineData("Int! = 3", "query($v: Int) { x(a: $v) }", "{v: null}", "failed")]
    [InlineData("Int!", "query($v: Int = 4) { x(a: $v) }", "{v: null}", "failed")]
    [InlineData("Int!", "query($v: Int) { x(a: $v) }", "{v: 1}", Refused)]
    [InlineData("[Int]", "query($v: Int) { x(a: [1, $v]) }", "{}", "[1 null]")]
    [InlineData("[Int]", "query($v: Int) { x(a: $v) }", "{v: 1}", Refused)]
    [InlineData("Where", "query($v: Int) { x(a: {a: 1, b: $v}) }", "{}", "{a=1 b=5}")]
    [InlineData("Where", "query($v: Int) { x(a: {a: 1, b: $v}) }", "{v: null}", "{a=1 b=null}")]
    [InlineData("Where", "query($v: Int!) { x(a: {a: $v}) }", "{v: 2}", "{a=2 b=5}")]
    [InlineData("By", "query($v: Int!) { x(a: {id: $v}) }", "{v: 2}", "{id=2}")]
    [InlineData("By", "query($v: Int) { x(a: {id: $v}) }", "{v: 2}", Refused)]
    [InlineData("By", "query($v: Int = 4) { x(a: {id: $v}) }", "{}", "{id=4}")]
    [InlineData("By", "query($v: Int = 4) { x(a: {id: $v}) }", "{v: null}", "failed")]
    [InlineData("By", "query($v: By) { x(a: $v) }", "{}", "absent")]
    [InlineData("JSON", "query($v: Int) { x(a: {n: [$v], m: $v}) }", "{v: 2}", "{\"n\":[2],\"m\":2}")]
    [InlineData("JSON", "query($v: Int) { x(a: {n: [$v], m: $v}) }", "{}", "{\"n\":[null]}")]
    public async Task Absent_null_and_default_are_distinct(string argument, string document, string? variables, string expected)
        => Assert.Equal(expected, await CoerceAsync(argument, document, variables));

    private static async Task<string> CoerceAsync(string argument, string document, string? variables = null)
    {
        string? seen = null;
        var response = ExecutedResponse.Parse(await new TestExecutor(Schema(argument, value => seen = value)).ExecuteAsync(document, variables));
        if (response.Data is null)
        {
            Assert.Null(seen);
            Assert.NotEmpty(response.Messages);
            return Refused;
        }

        return seen ?? (response.Messages.Count > 0 ? "failed" : "not called");
    }

    private static Schema Schema(string argument, Action<string> see)
    {
        var parts = argument.Split(" = ");
        var field = CodeSchema.Field("x", "Int", context =>
        {
            var value = context.ArgumentOptional<object?>("a");
            see(value.HasValue ? Print(value.Value) : "absent");
            return 1;
        });
        field.Arguments.Add(Input("a", parts[0], parts.Length > 1 ? parts[1] : null));
        var where = new InputObjectTypeConfiguration { Name = "Where" };
        where.Fields.AddRange([Input("a", "Int!"), Input("b", "Int", "5"), Input("and", "[Where!]")]);
        var by = new InputObjectTypeConfiguration { Name = "By", IsOneOf = true };
        by.Fields.AddRange([Input("id", "Int"), Input("name", "String")]);
        var kind = new EnumTypeConfiguration { Name = "Kind", RuntimeType = typeof(string) };
        kind.Values.AddRange([new EnumValue("BOOK", "BOOK"), new EnumValue("FILM", "FILM")]);
        return CodeSchema.Create(CodeSchema.Object("Query", field), where, by, kind);
    }

    private static InputFieldConfiguration Input(string name, string type, string? defaultValue = null) => new()
    {
        Name = name,
        Type = TypeReference.Parse(type),
        DefaultValue = defaultValue is null ? null : Utf8GraphQLParser.Syntax.ParseValueLiteral(defaultValue),
    };

    private static string Print(object? value) => value switch
    {
        null => "null",
        OrderedDictionary<string, object?> map => $"{{{string.Join(' ', map.Select(entry => $"{entry.Key}={Print(entry.Value)}"))}}}",
        object?[] items => $"[{string.Join(' ', items.Select(Print))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
