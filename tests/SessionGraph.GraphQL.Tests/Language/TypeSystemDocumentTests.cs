using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Tests.Language;

public sealed class TypeSystemDocumentTests
{
    [Fact]
    public void Every_kind_of_node_is_read()
    {
        var kinds = SyntaxTree.All(Utf8GraphQLParser.Parse(SyntaxTree.EveryProduction)).Select(node => node.Kind);

        Assert.Empty(Enum.GetValues<SyntaxKind>().Except(kinds));
    }

    [Fact]
    public void A_schema_names_its_root_types()
    {
        var schema = Definition<SchemaDefinitionNode>("\"d\" schema @a { query: Q subscription: S }");

        Assert.Equal("d", schema.Description?.Value);
        Assert.Single(schema.Directives);
        Assert.Equal(
            [(OperationType.Query, "Q"), (OperationType.Subscription, "S")],
            schema.OperationTypes.Select(type => (type.Operation, type.Type.Name.Value)));
    }

    [Theory]
    [InlineData("type T implements A & B { f: Int }")]
    [InlineData("type T implements & A & B { f: Int }")]
    public void An_object_type_lists_its_interfaces(string source)
        => Assert.Equal(["A", "B"], Definition<ObjectTypeDefinitionNode>(source).Interfaces.Select(type => type.Name.Value));

    [Fact]
    public void A_field_has_arguments_a_type_and_directives()
    {
        var field = Assert.Single(Definition<InterfaceTypeDefinitionNode>("interface A { \"d\" f(a: Int = 1 @b, c: C): [T!]! @e }").Fields);

        Assert.Equal(("d", "f", "[T!]!"), (field.Description?.Value, field.Name.Value, field.Type.ToString()));
        Assert.Equal(["a: Int = 1 @b", "c: C"], field.Arguments.Select(argument => argument.ToString()));
        Assert.Single(field.Directives);
    }

    [Theory]
    [InlineData("union U = A | B")]
    [InlineData("union U = | A | B")]
    public void A_union_lists_its_types(string source)
        => Assert.Equal(["A", "B"], Definition<UnionTypeDefinitionNode>(source).Types.Select(type => type.Name.Value));

    [Fact]
    public void An_enum_lists_its_described_values()
    {
        var values = Definition<EnumTypeDefinitionNode>("enum E { \"one\" ONE @a TWO }").Values;

        Assert.Equal([("ONE", "one"), ("TWO", null)], values.Select(value => (value.Name.Value, value.Description?.Value)));
    }

    [Fact]
    public void A_directive_has_arguments_and_places()
    {
        var directive = Definition<DirectiveDefinitionNode>("directive @d(a: Int) repeatable on | FIELD | SCHEMA");

        Assert.Equal(("d", true), (directive.Name.Value, directive.IsRepeatable));
        Assert.Single(directive.Arguments);
        Assert.Equal(["FIELD", "SCHEMA"], directive.Locations.Select(location => location.Value));
    }

    [Theory]
    [InlineData("type T { }", 1, 10)]
    [InlineData("type T { f }", 1, 12)]
    [InlineData("type T { f(): Int }", 1, 12)]
    [InlineData("type T implements { f: Int }", 1, 19)]
    [InlineData("type T implements A B { f: Int }", 1, 21)]
    [InlineData("union U =", 1, 10)]
    [InlineData("union U = | ", 1, 13)]
    [InlineData("enum E { true }", 1, 10)]
    [InlineData("enum E { }", 1, 10)]
    [InlineData("input I { a: Int = $b }", 1, 20)]
    [InlineData("input I { a: Int = $ b }", 1, 20)]
    [InlineData("input I { a(b: Int): Int }", 1, 12)]
    [InlineData("schema { }", 1, 10)]
    [InlineData("schema { wuery: Q }", 1, 10)]
    [InlineData("directive @d on NOWHERE", 1, 17)]
    [InlineData("directive d on FIELD", 1, 11)]
    [InlineData("directive @d repeated on FIELD", 1, 14)]
    [InlineData("extend type T", 1, 14)]
    [InlineData("extend schema", 1, 14)]
    [InlineData("extend scalar S", 1, 16)]
    [InlineData("extend directive @d on FIELD", 1, 8)]
    [InlineData("\"d\"\nextend type T @a", 1, 1)]
    [InlineData("\"d\" { a }", 1, 1)]
    [InlineData("wype T", 1, 1)]
    public void A_malformed_definition_is_refused_at_the_wrong_token(string source, int line, int column)
    {
        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));

        Assert.Equal((line, column), (exception.Line, exception.Column));
    }

    private static T Definition<T>(string source)
        where T : IDefinitionNode
        => Assert.IsType<T>(Assert.Single(Utf8GraphQLParser.Parse(source).Definitions));
}
