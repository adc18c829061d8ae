using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Printing;

namespace SessionGraph.GraphQL.Tests.Types.Sdl;

public sealed class SdlSchemaBuilderTests
{
    private static Schema Create(string sdl) => SchemaBuilder.New().AddDocumentFromString(sdl).Create();

    [Fact]
    public void The_root_types_are_those_that_the_schema_names()
    {
        var schema = Create(
            "\"All of it\" schema { query: Root } type Root { a: Int } type Mutation { b: Int } "
                + "extend schema { subscription: Events } type Events { c: Int }");

        Assert.Equal("All of it", schema.Description);
        Assert.Equal("Root", schema.QueryType.Name);
        Assert.Null(schema.MutationType);
        Assert.Equal("Events", schema.SubscriptionType?.Name);
    }

    [Fact]
    public void Every_type_is_there_though_nothing_refers_to_it()
    {
        var schema = Create(
            "type Query { a: Int } union U = A | B type A { a: U } type B { b: Int } enum E { X Y } "
                + "input I @oneOf { a: E b: Custom } scalar Custom");

        Assert.Equal(["A", "B"], schema.GetType<UnionType>("U").Types.Select(type => type.Name));
        Assert.Equal(["X", "Y"], schema.GetType<EnumType>("E").Values.Select(value => value.Name));
        Assert.True(schema.GetType<InputObjectType>("I").IsOneOf);
        Assert.True(schema.TryGetType<ScalarType>("Custom", out _));
    }

    [Theory]
    [InlineData("scalar DateTime @specifiedBy(url: \"https://www.graphql-scalars.com/date-time\")", false)]
    [InlineData("scalar DateTime @specifiedBy(url: \"https://example.com/instants\")", true)]
    [InlineData("scalar DateTime", true)]
    [InlineData("scalar Long", false)]
    public void A_scalar_is_the_built_in_one_where_it_is_specified_at_the_same_place(string scalar, bool takesAnything)
    {
        var type = Create($"type Query {{ a: Int }} {scalar}").Types.OfType<ScalarType>().Single(type => type.Name is "DateTime" or "Long");

        Assert.Equal(takesAnything, type.TryParseLiteral(new StringValueNode("tomorrow"), out _));
    }

    [Fact]
    public void A_scalar_has_the_URL_of_its_specification()
    {
        var exception = Assert.Throws<SchemaException>(() => Create("type Query { a: Int } scalar S @specifiedBy(url: \"c:b\")"));

        Assert.Equal(["S: the specification URL `c:b` is invalid."], exception.Messages);
    }

    [Fact]
    public void Extensions_add_to_their_types()
    {
        var schema = Create("""
            type Query { a: Int } extend type Query implements Named @tag { name: String }
            interface Named { name: String } enum E { X } extend enum E { Y } input I { a: Int } extend input I { b: Int = 1 }
            union U = Query extend union U = T type T { a: Int } directive @tag on OBJECT
            """);

        Assert.Equal(["a", "name"], schema.QueryType.Fields.Select(field => field.Name));
        Assert.Equal(["Named"], schema.QueryType.Interfaces.Select(type => type.Name));
        Assert.Equal(["tag"], schema.QueryType.Directives.Select(directive => directive.Name));
        Assert.Equal(2, schema.GetType<EnumType>("E").Values.Count);
        Assert.Equal("1", schema.GetType<InputObjectType>("I").Fields["b"].DefaultValue!.ToString());
        Assert.Equal(2, schema.GetType<UnionType>("U").Types.Count);
    }

    [Fact]
    public void The_schema_interfaces_and_scalars_are_extended_too()
    {
        var schema = Create("""
            schema { query: Query } extend schema @tag type Query implements Named { name: String b: Int } interface Named { name: String }
            extend interface Named @tag { b: Int } scalar Day extend scalar Day @specifiedBy(url: "https://example.com/day") @tag
            directive @tag on SCHEMA | INTERFACE | SCALAR
            """);

        Assert.Equal(["tag"], schema.AppliedDirectives.Select(directive => directive.Name));
        Assert.StartsWith("schema @tag {", SchemaPrinter.Print(schema), StringComparison.Ordinal);
        Assert.Equal(["tag"], schema.GetType<InterfaceType>("Named").Directives.Select(directive => directive.Name));
        Assert.Equal(["name", "b"], schema.GetType<InterfaceType>("Named").Fields.Select(field => field.Name));
        var day = schema.GetType<ScalarType>("Day");
        Assert.Equal(("https://example.com/day", "tag"), (day.SpecifiedBy?.OriginalString, Assert.Single(day.Directives).Name));
    }

    [Fact]
    public void Documents_are_one_and_extend_each_other()
    {
        var schema = SchemaBuilder.New()
            .AddDocumentFromString("extend type Query { b: Kind }")
            .AddDocumentFromString("type Query { a: Int } enum Kind { A }")
            .Create();

        Assert.Equal(["a", "b"], schema.QueryType.Fields.Select(field => field.Name));
    }

    [Fact]
    public void A_definition_of_a_directive_of_the_specification_holds()
    {
        var schema = Create("type Query { a: Int @deprecated } directive @deprecated(reason: String = \"gone\") on FIELD_DEFINITION");

        Assert.True(schema.TryGetDirectiveType("deprecated", out var deprecated));
        Assert.Equal(["FIELD_DEFINITION"], deprecated.Locations);
        Assert.Single(schema.Directives, directive => directive.Name is "deprecated");
    }

    [Fact]
    public void Deprecated_members_have_their_reason_and_scalars_their_specification()
    {
        var schema = Create(
            "type Query { a(b: Int @deprecated(reason: \"old\")): Day @deprecated } "
                + "scalar Day @specifiedBy(url: \"https://example.com/day\")");

        var field = schema.QueryType.Fields["a"];
        Assert.Equal("No longer supported", field.DeprecationReason);
        Assert.Equal("old", field.Arguments["b"].DeprecationReason);
        Assert.Equal("https://example.com/day", schema.GetType<ScalarType>("Day").SpecifiedBy?.OriginalString);
    }

    [Theory]
    [InlineData("type Query { a: Int } type Query { b: Int }", "Query: Two types have this name.")]
    [InlineData("type Query { a: Int } extend type Other { b: Int }", "Other: There is no type with this name to extend.")]
    [InlineData("type Query { a: Int } extend enum Query { A }", "Query: An extension of an enumeration cannot extend an object.")]
    [InlineData("type Query { a: Missing }", "Query.a: Unknown type `Missing`.")]
    [InlineData("type Root { a: Int }", "The schema has no object type `Query`: every schema needs one.")]
    public void A_document_that_makes_no_schema_is_refused(string sdl, string message)
        => Assert.Contains(message, Assert.Throws<SchemaException>(() => Create(sdl)).Messages);
}
