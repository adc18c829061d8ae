using SessionGraph.GraphQL.Tests.Validation;
using SessionGraph.GraphQL.Types.Comparison;
using static SessionGraph.GraphQL.Types.Comparison.SchemaChangeCriticality;
using static SessionGraph.GraphQL.Types.Comparison.SchemaChangeKind;

namespace SessionGraph.GraphQL.Tests.Types.Comparison;

public sealed class SchemaComparerTests
{
    private const string Query = "type Query { placeholder: Boolean } ";

    [Theory]
    [InlineData("type A { b: Int }", "", TypeRemoved, Breaking, "A", "`A` was removed.")]
    [InlineData("type A { b: Float }", "type A { b: Int }",
        TypeRemoved, Breaking, "Float", "`Float` is no longer part of the schema: nothing refers to it.")]
    [InlineData("", "type A { b: Boolean }", TypeAdded, Safe, "A", "`A` was added.")]
    [InlineData("scalar A", "enum A { B }", TypeChangedKind, Breaking, "A", "`A` was a scalar and is an enumeration now.")]
    [InlineData("input A { b: Int }", "type A { b: Int }", TypeChangedKind, Breaking, "A", "`A` was an input object and is an object now.")]
    [InlineData("union A = Query", "interface A { b: Int }", TypeChangedKind, Breaking, "A", "`A` was a union and is an interface now.")]
    public void Types_come_and_go(
        string oldSdl, string newSdl, SchemaChangeKind kind, SchemaChangeCriticality criticality, string coordinate, string message)
        => Assert.Contains(new SchemaChange(kind, criticality, coordinate, message), Compare(oldSdl, newSdl));

    [Theory]
    [InlineData("union U = Query | A", "union U = Query", TypeRemovedFromUnion, Breaking, "`A` was removed from the union `U`.")]
    [InlineData("union U = Query", "union U = Query | A", TypeAddedToUnion, Dangerous, "`A` was added to the union `U`.")]
    [InlineData("interface U implements I { b: Int }", "interface U { b: Int }",
        ImplementedInterfaceRemoved, Breaking, "`U` no longer implements `I`.")]
    [InlineData("type U { b: Int }", "type U implements I { b: Int }", ImplementedInterfaceAdded, Dangerous, "`U` implements `I` now.")]
    [InlineData("input U { b: Int }", "input U @oneOf { b: Int }", OneOfAdded, Breaking, "`U` takes exactly one of its fields now.")]
    [InlineData("input U @oneOf { b: Int }", "input U { b: Int }",
        OneOfRemoved, Safe, "`U` takes any of its fields now, no longer exactly one.")]
    [InlineData("scalar U", "scalar U @specifiedBy(url: \"/a\")", SpecifiedByAdded, Safe, "`U` is specified by /a now.")]
    [InlineData("scalar U @specifiedBy(url: \"/a\")", "scalar U", SpecifiedByChanged, Dangerous, "`U` is no longer specified by /a.")]
    [InlineData("scalar U @specifiedBy(url: \"/a\")", "scalar U @specifiedBy(url: \"/b\")",
        SpecifiedByChanged, Dangerous, "`U` is specified by /b, no longer by /a.")]
    [InlineData("\"a\" scalar U", "scalar U", DescriptionChanged, Safe, "`U` no longer has a description.")]
    [InlineData("scalar U", "\"a\" scalar U", DescriptionChanged, Safe, "`U` has a description now.")]
    [InlineData("\"a\" scalar U", "\"b\" scalar U", DescriptionChanged, Safe, "`U` has another description.")]
    [InlineData("scalar U", "scalar U @d(a: 1)",
        AppliedDirectivesChanged, Dangerous, "`U` has the directives `@d(a: 1)` now; before none.")]
    [InlineData("scalar U @d(a: 1) @d", "scalar U @d @d(a: 2)",
        AppliedDirectivesChanged, Dangerous, "`U` has the directives `@d` `@d(a: 2)` now; before `@d(a: 1)` `@d`.")]
    public void A_type_changes(
        string oldSdl, string newSdl, SchemaChangeKind kind, SchemaChangeCriticality criticality, string message)
    {
        const string Both = "type A { b: Int } interface I { b: Int } directive @d(a: Int) repeatable on SCALAR ";

        Assert.Equal([new SchemaChange(kind, criticality, "U", message)], Compare(Both + oldSdl, Both + newSdl));
    }

    [Theory]
    [InlineData("enum T { A B }", "enum T { A }", ValueRemovedFromEnum, Breaking, "T.B", "`T.B` was removed.")]
    [InlineData("enum T { A }", "enum T { A B }", ValueAddedToEnum, Dangerous, "T.B", "`T.B` was added.")]
    [InlineData("enum T { A }", "enum T { A @deprecated(reason: \"Old.\") }",
        DeprecationAdded, Safe, "T.A", "`T.A` is deprecated now: Old.")]
    [InlineData("type T { a: Int b: Int }", "type T { a: Int }", FieldRemoved, Breaking, "T.b", "`T.b` was removed.")]
    [InlineData("interface T { a: Int }", "interface T { a: Int b: Int }", FieldAdded, Safe, "T.b", "`T.b` was added.")]
    [InlineData("type T { a: Int @deprecated }", "type T { a: Int }", DeprecationRemoved, Safe, "T.a", "`T.a` is no longer deprecated.")]
    [InlineData("type T { a: Int @deprecated }", "type T { a: Int @deprecated(reason: \"Old.\") }",
        DeprecationReasonChanged, Safe, "T.a", "`T.a` is deprecated for another reason: Old.")]
    [InlineData("type T { a: Int }", "type T { \"d\" a: Int }", DescriptionChanged, Safe, "T.a", "`T.a` has a description now.")]
    [InlineData("type T { a(b: Int): Int }", "type T { a: Int }", ArgRemoved, Breaking, "T.a(b:)", "`T.a(b:)` was removed.")]
    [InlineData("type T { a: Int }", "type T { a(b: Int!): Int }",
        RequiredArgAdded, Breaking, "T.a(b:)", "`T.a(b:)` was added and is required.")]
    [InlineData("type T { a: Int }", "type T { a(b: Int! = 1): Int }",
        OptionalArgAdded, Dangerous, "T.a(b:)", "`T.a(b:)` was added; it is optional.")]
    [InlineData("type T { a(b: Int): Int }", "type T { a(b: Int = 1): Int }",
        ArgDefaultValueAdded, Safe, "T.a(b:)", "`T.a(b:)` has the default `1` now.")]
    [InlineData("type T { a(b: Int = 1): Int }", "type T { a(b: Int = 2): Int }",
        ArgDefaultValueChange, Dangerous, "T.a(b:)", "`T.a(b:)` changed its default from `1` to `2`.")]
    [InlineData("type T { a(b: Int = 1): Int }", "type T { a(b: Int): Int }",
        ArgDefaultValueChange, Dangerous, "T.a(b:)", "`T.a(b:)` lost its default, `1`.")]
    [InlineData("type T { a(b: Int! = 1): Int }", "type T { a(b: Int!): Int }",
        ArgDefaultValueChange, Breaking, "T.a(b:)", "`T.a(b:)` lost its default, `1`: it is required now.")]
    [InlineData("type T { a(b: Int @deprecated): Int }", "type T { a(b: Int): Int }",
        DeprecationRemoved, Safe, "T.a(b:)", "`T.a(b:)` is no longer deprecated.")]
    [InlineData("input T { a: Int b: Int }", "input T { a: Int }", FieldRemoved, Breaking, "T.b", "`T.b` was removed.")]
    [InlineData("input T { a: Int }", "input T { a: Int b: Int! }",
        RequiredInputFieldAdded, Breaking, "T.b", "`T.b` was added and is required.")]
    [InlineData("input T { a: Int }", "input T { a: Int b: Int! = 1 }",
        OptionalInputFieldAdded, Dangerous, "T.b", "`T.b` was added; it is optional.")]
    [InlineData("input T { a: Int }", "input T { a: Int = 1 }", InputFieldDefaultValueAdded, Safe, "T.a", "`T.a` has the default `1` now.")]
    [InlineData("input T { a: Int! = 1 }", "input T { a: Int! }",
        InputFieldDefaultValueChange, Breaking, "T.a", "`T.a` lost its default, `1`: it is required now.")]
    [InlineData("input T { a: Int = 1 }", "input T { a: Int = null }",
        InputFieldDefaultValueChange, Dangerous, "T.a", "`T.a` changed its default from `1` to `null`.")]
    public void A_member_changes(
        string oldSdl, string newSdl, SchemaChangeKind kind, SchemaChangeCriticality criticality, string coordinate, string message)
        => Assert.Equal([new SchemaChange(kind, criticality, coordinate, message)], Compare(oldSdl, newSdl));

    [Theory]
    [InlineData("Int", "Int!", Safe, Breaking)]
    [InlineData("Int!", "Int", Breaking, Safe)]
    [InlineData("[Int]", "[Int!]!", Safe, Breaking)]
    [InlineData("[[Int!]!]", "[[Int!]]", Breaking, Safe)]
    [InlineData("Int", "[Int]", Breaking, Breaking)]
    [InlineData("[Int]", "Int", Breaking, Breaking)]
    [InlineData("Int", "ID", Breaking, Breaking)]
    [InlineData("Int!", "[Int!]!", Breaking, Breaking)]
    public void An_output_type_may_be_stricter_and_an_input_type_looser(
        string oldType, string newType, SchemaChangeCriticality read, SchemaChangeCriticality given)
    {
        var changes = Compare(Sdl(oldType), Sdl(newType));

        Assert.Equal(
            [
                Changed(given is Safe ? FieldChangedKindSafe : FieldChangedKind, given, "I.a"),
                Changed(read is Safe ? FieldChangedKindSafe : FieldChangedKind, read, "T.a"),
                Changed(given is Safe ? ArgChangedKindSafe : ArgChangedKind, given, "T.b(c:)"),
                Changed(given is Safe ? DirectiveArgChangedKindSafe : DirectiveArgChangedKind, given, "@d(a:)"),
            ],
            changes);

        static string Sdl(string type)
            => $"type T {{ a: {type} b(c: {type}): Boolean }} input I {{ a: {type} }} directive @d(a: {type}) on FIELD "
                + "type U { a: Int b: ID }";

        SchemaChange Changed(SchemaChangeKind kind, SchemaChangeCriticality criticality, string coordinate)
            => new(kind, criticality, coordinate, $"`{coordinate}` changed its type from `{oldType}` to `{newType}`.");
    }

    [Theory]
    [InlineData("directive @d on FIELD", "", DirectiveRemoved, Breaking, "@d", "`@d` was removed.")]
    [InlineData("", "directive @d on FIELD", DirectiveAdded, Safe, "@d", "`@d` was added.")]
    [InlineData("directive @d on FIELD | QUERY", "directive @d on FIELD",
        DirectiveLocationRemoved, Breaking, "@d", "`@d` is no longer allowed at QUERY.")]
    [InlineData("directive @d on FIELD", "directive @d on FIELD | QUERY",
        DirectiveLocationAdded, Safe, "@d", "`@d` is allowed at QUERY now.")]
    [InlineData("directive @d repeatable on FIELD", "directive @d on FIELD",
        DirectiveRepeatableRemoved, Breaking, "@d", "`@d` is no longer repeatable.")]
    [InlineData("directive @d on FIELD", "directive @d repeatable on FIELD",
        DirectiveRepeatableAdded, Safe, "@d", "`@d` is repeatable now.")]
    [InlineData("directive @d(a: Boolean) on FIELD", "directive @d on FIELD",
        DirectiveArgRemoved, Breaking, "@d(a:)", "`@d(a:)` was removed.")]
    [InlineData("directive @d on FIELD", "directive @d(a: Boolean!) on FIELD",
        RequiredDirectiveArgAdded, Breaking, "@d(a:)", "`@d(a:)` was added and is required.")]
    [InlineData("directive @d on FIELD", "directive @d(a: Boolean) on FIELD",
        OptionalDirectiveArgAdded, Safe, "@d(a:)", "`@d(a:)` was added; it is optional.")]
    [InlineData("directive @d(a: Boolean) on FIELD", "directive @d(a: Boolean = true) on FIELD",
        DirectiveArgDefaultValueAdded, Safe, "@d(a:)", "`@d(a:)` has the default `true` now.")]
    [InlineData("directive @d(a: Boolean = true) on FIELD", "directive @d(a: Boolean) on FIELD",
        DirectiveArgDefaultValueChange, Dangerous, "@d(a:)", "`@d(a:)` lost its default, `true`.")]
    [InlineData("directive @d on FIELD", "\"a\" directive @d on FIELD", DescriptionChanged, Safe, "@d", "`@d` has a description now.")]
    public void A_directive_changes(
        string oldSdl, string newSdl, SchemaChangeKind kind, SchemaChangeCriticality criticality, string coordinate, string message)
        => Assert.Equal([new SchemaChange(kind, criticality, coordinate, message)], Compare(oldSdl, newSdl));

    [Theory]
    [InlineData("query: Query mutation: M", "query: Query",
        RootTypeChanged, Breaking, "M", "Mutations no longer have a root type; it was `M`.")]
    [InlineData("query: Query", "query: Query subscription: M",
        RootTypeAdded, Safe, "M", "Subscriptions were added, with the root type `M`.")]
    [InlineData("query: Query", "query: M", RootTypeChanged, Breaking, "Query", "Queries have the root type `M`, no longer `Query`.")]
    public void A_root_changes(
        string oldRoots, string newRoots, SchemaChangeKind kind, SchemaChangeCriticality criticality, string coordinate, string message)
    {
        const string Root = "type M { a: Boolean } ";

        Assert.Equal(
            [new SchemaChange(kind, criticality, coordinate, message)],
            Compare($"{Root} schema {{ {oldRoots} }}", $"{Root} schema {{ {newRoots} }}"));
    }

    [Fact]
    public void The_schema_itself_has_no_coordinate()
        => Assert.Equal(
            [new SchemaChange(DescriptionChanged, Safe, null, "The schema has a description now.")],
            Compare("schema { query: Query }", "\"a\" schema { query: Query }"));

    [Fact]
    public void Different_order_is_not_a_change()
        => Assert.Empty(Compare(
            """
            type A implements I & J @d @e { a(b: In = { a: 1, b: 2 }, c: Int): Int b: Int }
            interface I { a(b: In, c: Int): Int } interface J { b: Int } union U = A | Query enum E { A B }
            input In { a: Int b: Int } directive @d on OBJECT | SCALAR directive @e on OBJECT
            """,
            """
            directive @e on OBJECT directive @d on SCALAR | OBJECT input In { b: Int a: Int }
            enum E { B A } union U = Query | A interface J { b: Int } interface I { a(c: Int, b: In): Int }
            type A implements J & I @e @d { b: Int a(c: Int, b: In = { b: 2, a: 1 }): Int }
            """));

    private static IReadOnlyList<SchemaChange> Compare(string oldSdl, string newSdl)
        => SchemaComparer.Compare(SdlSchema.Create(Query + oldSdl), SdlSchema.Create(Query + newSdl));
}
