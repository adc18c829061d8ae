using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.Tests.Validation;

public sealed class TypeSystemRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int }")]
    [InlineData("schema { query: Q } type Q { a: Int } extend schema { mutation: Q }")]
    [InlineData("directive @once on OBJECT type A @once { a: Int } extend type A { b: Int }")]
    [InlineData("directive @many repeatable on OBJECT type A @many @many { a: Int } extend type A @many")]
    [InlineData("directive @skip(if: Boolean!) on FIELD type A { a: Int @deprecated }")]
    [InlineData("directive @d(a: Int!, b: Int! = 1, c: Int) on ENUM enum E @d(a: 1) { A }")]
    [InlineData("type A { a: __Type b: ID c: Day } scalar Day query { unknown } fragment F on Unknown { a }")]
    [InlineData("type A { a: Int } interface B { a: Int } input C { a: Int } enum D { a }")]
    public void A_document_that_defines_each_thing_once_is_valid(string sdl) => Assert.Empty(Errors(sdl));

    [Theory]
    [InlineData("schema { query: A } schema { mutation: A } type A { a: Int }", "There can be only one schema definition. 1:21")]
    [InlineData("schema { query: A query: A } type A { a: Int }", "There can be only one query type. 1:10 1:19")]
    [InlineData(
        "schema { query: A mutation: A } extend schema { mutation: A } type A { a: Int }", "There can be only one mutation type. 1:19 1:49")]
    [InlineData("type A { a: Int } scalar A", "A: Two types have this name. 1:6 1:26")]
    [InlineData("directive @d on FIELD directive @d on ENUM", "@d: Two directives have this name. 1:12 1:34")]
    [InlineData("enum E { A B A }", "E.A: The enum value is defined twice. 1:10 1:14")]
    [InlineData("enum E { A } extend enum E { A }", "E.A: The enum value is defined twice. 1:10 1:30")]
    [InlineData("type A { a: Int a: Int }", "A.a: The field is defined twice. 1:10 1:17")]
    [InlineData("interface A { a: Int } extend interface A { a: Int }", "A.a: The field is defined twice. 1:15 1:45")]
    [InlineData("input A { a: Int } extend input A { a: Int }", "A.a: The field is defined twice. 1:11 1:37")]
    [InlineData("type A { a(b: Int c: Int b: Int): Int }", "A.a: The argument `b` is defined more than once. 1:12 1:26")]
    [InlineData("directive @d(b: Int b: Int) on FIELD", "@d: The argument `b` is defined more than once. 1:14 1:21")]
    [InlineData("type A implements B { a: Int }", "A: Unknown type `B`. 1:19")]
    [InlineData("type A { a(b: [B!]): Int }", "A.a(b:): Unknown type `B`. 1:16")]
    [InlineData("union A = B", "A: Unknown type `B`. 1:11")]
    [InlineData("schema { query: B }", "Unknown type `B`. 1:17")]
    [InlineData("directive @d(b: B) on FIELD", "@d(b:): Unknown type `B`. 1:17")]
    [InlineData("enum E { A @d }", "E.A: The specified directive `d` is not supported by the current schema. 1:12")]
    [InlineData("type A @deprecated { a: Int }", "A: The specified directive is not valid the current location. 1:8")]
    [InlineData("type A { a(b: Int @oneOf): Int }", "A.a(b:): The specified directive is not valid the current location. 1:19")]
    [InlineData(
        "directive @d on INPUT_OBJECT input A @d { a: Int } extend input A @d",
        "A: Only one of each directive is allowed per location. 1:38 1:67")]
    [InlineData("input A { a: Int } extend input A @oneOf", "A: An extension cannot apply `@oneOf`; the definition can. 1:35")]
    [InlineData("extend type A { a: Int }", "A: There is no type with this name to extend. 1:13")]
    [InlineData("input A { a: Int } extend type A { b: Int }", "A: An extension of an object cannot extend an input object. 1:1 1:20")]
    [InlineData("scalar A extend union A = B type B { a: Int }", "A: An extension of a union cannot extend a scalar. 1:1 1:10")]
    [InlineData("interface A { a: Int } extend enum A { B }", "A: An extension of an enumeration cannot extend an interface. 1:1 1:24")]
    [InlineData("type A { a: Int @deprecated(why: 1) }", "A.a: The argument `why` does not exist. 1:29")]
    [InlineData(
        "type A { a: Int @deprecated(reason: \"\", reason: \"\") }",
        "A.a: More than one argument with the same name in an argument set is ambiguous and invalid. 1:29 1:41")]
    [InlineData("input A { a: A = { a: null a: null } }", "A.a: There can be only one input field named `a`. 1:20 1:28")]
    [InlineData("scalar A @specifiedBy", "A: The argument `url` is required. 1:10")]
    public void An_invalid_document_has_errors_with_locations(string sdl, string error) => Assert.Equal([error], Errors(sdl));

    [Theory]
    [InlineData("schema { mutation: A }", "A schema that is extended cannot be defined again. 1:1")]
    [InlineData("extend schema { query: A }", "The query type is defined already and cannot be defined again. 1:17")]
    [InlineData("scalar A", "A: The schema has a type of this name already. 1:8")]
    [InlineData("extend type A { a: Int }", "A.a: The schema has this field already. 1:17")]
    [InlineData("extend enum E { X }", "E.X: The schema has this enum value already. 1:17")]
    [InlineData("directive @d on FIELD", "@d: The schema has a directive of this name already. 1:12")]
    [InlineData("directive @oneOf on FIELD", "@oneOf: The schema has a directive of this name already. 1:12")]
    [InlineData("extend input A { b: Int }", "A: An extension of an input object cannot extend an object. 1:1")]
    public void An_extension_is_validated_against_the_schema(string sdl, string error)
        => Assert.Equal([error], Errors(sdl, "schema { query: A } type A { a: Int } enum E { X } directive @d on OBJECT"));

    [Fact]
    public void An_extension_may_refer_to_the_types_of_the_schema()
        => Assert.Empty(Errors("extend type A @d { b: A }", "type A { a: Int } directive @d on OBJECT"));

    [Fact]
    public void Errors_are_bounded_in_number()
    {
        var document = Utf8GraphQLParser.Parse($"type A {{ {string.Concat(Enumerable.Repeat("a: Int ", 500))} }}");

        Assert.Equal(3, new TypeSystemValidator(options: new ValidationOptions { MaxAllowedErrors = 3 }).Validate(document).Count);
    }

    private static IEnumerable<string> Errors(string sdl, string? extended = null)
        => new TypeSystemValidator()
            .Validate(Utf8GraphQLParser.Parse(sdl), extended is null ? null : Utf8GraphQLParser.Parse(extended))
            .Select(error => error.Message + string.Concat((error.Locations ?? []).Select(place => $" {place.Line}:{place.Column}")));
}
