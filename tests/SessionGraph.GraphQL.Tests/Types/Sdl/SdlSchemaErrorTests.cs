using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Types.Sdl;

/// <summary>Valid documents that define an invalid schema, and the locations of the errors.</summary>
public sealed class SdlSchemaErrorTests
{
    [Theory]
    [InlineData("enum Query { A }", "Query: a root type is an object type. 1:1")]
    [InlineData("type Q { a: Int } schema { query: Q mutation: I } input I { a: Int }", "I: a root type is an object type. 1:47")]
    [InlineData("schema { mutation: Query } type Query { a: Int }", "The schema has no object type `Query`: every schema needs one.")]
    [InlineData(
        "schema { query: Query mutation: Query } type Query { a: Int }",
        "Query: all root types must be different, but this one is for query and mutation. 1:17 1:33")]
    [InlineData(
        "schema { query: Query subscription: Query } type Query { a: Int }",
        "Query: all root types must be different, but this one is for query and subscription. 1:17 1:37")]
    [InlineData(
        "schema { query: Query mutation: M subscription: M } type Query { a: Int } type M { a: Int }",
        "M: all root types must be different, but this one is for mutation and subscription. 1:33 1:49")]
    [InlineData(
        "type Query { a: Int } extend schema { mutation: Query }",
        "Query: all root types must be different, but this one is for query and mutation. 1:1 1:49")]
    [InlineData("schema { query: Query mutation: Missing } type Query { a: Int }", "Unknown type `Missing`. 1:33")]
    [InlineData("type Query { a: Int } type Empty extend type Empty @d directive @d on OBJECT", "Empty: the type has no fields; it needs at least one. 1:23 1:34")]
    [InlineData("type Query { a: Int } union U = I interface I { a: Int }", "U: the schema has no ObjectType `I`. 1:33")]
    [InlineData("type Query { a: Int } union U = Query | Query", "U: `Query` is a member twice. 1:33 1:41")]
    [InlineData("type Query implements Query { a: Int }", "Query: the schema has no InterfaceType `Query`. 1:23")]
    [InlineData("type Query implements I & I { a: Int } interface I { a: Int }", "Query: the type implements `I` twice. 1:23 1:27")]
    [InlineData("type Query { a: Int } interface I implements I { a: Int }", "I: the type implements itself. 1:46")]
    [InlineData(
        "type Query implements J { a: Int } interface I { a: Int } interface J implements I { a: Int }",
        "Query: `J` implements `I`, so the type must implement it too. 1:82 1:23")]
    [InlineData("type Query implements I { a: Int } interface I { b: Int }", "Query.b: `I` has this field, so the type must have it too. 1:50 1:1")]
    [InlineData(
        "type Query implements I { a: Int } interface I { a: Int! }", "Query.a: `Int` is not `Int!`, the type of `I.a`. 1:53 1:30")]
    [InlineData(
        "type Query implements I { a(b: Int!): Int } interface I { a: Int }",
        "Query.a(b:): an argument that `I.a` does not have cannot be required. 1:29 1:59")]
    [InlineData(
        "type Query implements I { a: Int @deprecated } interface I { a: Int }",
        "Query.a: the field is deprecated, yet `I.a` is not. 1:27 1:62")]
    [InlineData("type Query { a: I } input I { a: Int }", "Query.a: `I` is an input type; a field returns an output type. 1:17")]
    [InlineData("type Query { a(b: [Query]): Int }", "Query.a(b:): `[Query]` is an output type; an input takes an input type. 1:19")]
    [InlineData("type Query { a(b: Int! @deprecated): Int }", "Query.a(b:): a required input cannot be deprecated. 1:24 1:19")]
    [InlineData("type Query { a(b: Int = \"1\"): Int }", "Query.a(b:): the default `\"1\"` is not a value of `Int`. 1:25")]
    [InlineData("type Query { a: Int } input I @oneOf { a: Int! }", "I.a: a field of a `@oneOf` input object must be nullable. 1:43")]
    [InlineData("type Query { a: Int } input I @oneOf { a: Int = 1 }", "I.a: a field of a `@oneOf` input object cannot have a default. 1:40")]
    [InlineData(
        "type Query { a(i: I = {a: 1, b: 2}): Int } input I @oneOf { a: Int b: Int }",
        "Query.a(i:): the default `{a: 1, b: 2}` is not a value of `I`. 1:23")]
    [InlineData("type Query { a: Int } input I { i: I! }", "I: the input object requires itself, through `I.i`. 1:33")]
    [InlineData(
        "type Query { a: Int } input I { j: J! } input J { a: [I!]! k: K! } input K { j: J! }",
        "J: the input object requires itself, through `J.k`, `K.j`. 1:60 1:78")]
    [InlineData("type Query { a: Int } input I { i: I = {} }", "I.i: the default contains itself, through `I.i`. 1:33")]
    [InlineData(
        "type Query { a: Int } input I { j: J = {i: {}} } input J { i: I = {} n: [I] = [{}] }",
        "I.j: the default contains itself, through `I.j`. 1:33")]
    [InlineData(
        "type Query { a: Int } input I { j: J = {} } input J { i: I = {} }",
        "I.j: the default contains itself, through `I.j`, `J.i`. 1:33 1:55")]
    [InlineData("type Query { a: Int } directive @d(a: Int @d) on ARGUMENT_DEFINITION", "@d: the directive is applied within its own definition. 1:23")]
    [InlineData(
        "type Query { a: Int } directive @d(a: I) on INPUT_FIELD_DEFINITION input I { b: E @e } enum E { A } "
            + "directive @e(a: I) on INPUT_FIELD_DEFINITION",
        "@e: the directive is applied within its own definition. 1:101")]
    [InlineData("type Query { a: Int } directive @skip(unless: Boolean) on FIELD", "@skip: the directive must have an argument `if: Boolean!`. 1:23")]
    [InlineData("type Query { a: Int @deprecated(reason: 1) }", "Query.a: `1` is not a value of `String!`, the type of `@deprecated(reason:)`. 1:41")]
    [InlineData("type Query { a: Int @d(a: 1) } directive @d(a: String) on FIELD_DEFINITION", "Query.a: `1` is not a value of `String`, the type of `@d(a:)`. 1:27")]
    [InlineData(
        "type Query { a: Int } scalar String @specifiedBy(url: \"https://example.com\")",
        "String: a built-in scalar cannot have `@specifiedBy`. 1:37")]
    [InlineData("type Query { a: Int } enum String { A }", "String: the specification's scalar has this name.")]
    [InlineData("type Query { __a: Int }", "Query.__a: names that start with `__` are reserved for introspection. 1:14")]
    public void An_error_names_its_coordinate_and_its_places(string sdl, string error) => Assert.Contains(error, Errors(sdl));

    [Theory]
    [InlineData("type Query { a(i: I): Int } input I { i: I list: [I!]! }")]
    [InlineData("type Query { a(i: I): Int } input I { i: I = {i: null} }")]
    [InlineData("type Query { a(i: I): Int } input I { i: J = {i: {i: null}} } input J { i: I = {i: {i: null}} }")]
    [InlineData("type Query implements I & J { a: Int } interface I { a: Int } interface J implements I { a: Int }")]
    [InlineData("type Query implements I { a(b: Int = 1, c: Int): Int! @deprecated } interface I { a(b: Int): Int @deprecated }")]
    [InlineData("type Query { a(b: Int! = 1 @deprecated): Int }")]
    [InlineData("type Query { a(i: I = {a: 1}): Int } input I @oneOf { a: Int b: Int }")]
    [InlineData("directive @d(a: I @e) on ARGUMENT_DEFINITION directive @e on ARGUMENT_DEFINITION input I { a: I } type Query { a: Int }")]
    [InlineData("directive @deprecated(reason: String = \"gone\") on FIELD_DEFINITION type Query { a: Int @deprecated }")]
    public void A_document_that_the_specification_allows_is_a_schema(string sdl) => Assert.Empty(Errors(sdl));

    [Fact]
    public void A_errors_place_is_in_the_exceptions_message_too()
        => Assert.Equal(
            "The schema is invalid:\nQuery: the schema has no InterfaceType `Query`. (line 1, column 23)",
            Assert.Throws<SchemaException>(() => Create("type Query implements Query { a: Int }")).Message);

    private static Schema Create(string sdl) => SchemaBuilder.New().AddDocumentFromString(sdl).Create();

    private static List<string> Errors(string sdl)
    {
        try
        {
            Create(sdl);
            return [];
        }
        catch (SchemaException exception)
        {
            return [.. exception.Errors.Select(error => error.Message
                + string.Concat((error.Locations ?? []).Select(place => $" {place.Line}:{place.Column}")))];
        }
    }
}
