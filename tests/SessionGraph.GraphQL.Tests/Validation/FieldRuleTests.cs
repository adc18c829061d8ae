using SessionGraph.GraphQL.Validation.Rules;

namespace SessionGraph.GraphQL.Tests.Validation;

public sealed class FieldRuleTests
{
    [Fact]
    public void An_unknown_field_is_reported_with_its_path()
    {
        var error = Assert.Single(Pets.Validate("{ a: human(id: 1) { pets { color: colour } } }"));

        Assert.Equal("The field `colour` does not exist on the type `Pet`.", error.Message);
        Assert.Equal("/a/pets", error.Path!.ToString());
        Assert.Equal(["type", "field", "responseName", "specifiedBy"], error.Extensions!.Keys);
        Assert.Equal("color", error.Extensions["responseName"]);
    }

    [Fact]
    public void In_a_fragment_the_path_is_that_of_its_first_spread()
    {
        var error = Assert.Single(Pets.Validate(
            "fragment A on Dog { colour } query { ...B b: dog { ...A } } fragment B on Query { c: dog { ...A } }"));

        Assert.Equal("/c", error.Path!.ToString());
    }

    [Fact]
    public void A_union_has_no_field_but_its_type_name()
        => Assert.Equal(
            ["1:25 A union type cannot declare a field directly. Use inline fragments or fragments instead."],
            Pets.Check<FieldsOnCorrectTypeRule>("{ catOrDog { __typename name } }"));

    [Fact]
    public void Nothing_is_reported_below_an_unknown_field()
        => Assert.Equal(
            ["1:3 The field `cow` does not exist on the type `Query`."], Pets.Check<FieldsOnCorrectTypeRule>(
                "{ cow { moos { louder } } }"));

    [Fact]
    public void Introspection_fields_are_on_the_query_type_only_but_for_the_type_name()
    {
        Assert.Empty(Pets.Validate(
            "{ __typename __schema { queryType { name } } __type(name: \"Dog\") { name } dog { __typename } "
                + "pet(by: { id: 1 }) { __typename } }"));
        Assert.Equal(["1:9 The field `__schema` does not exist on the type `Dog`."], Pets.Check<FieldsOnCorrectTypeRule>(
            "{ dog { __schema { a } } }"));
    }

    [Fact]
    public void A_leaf_has_no_selections()
        => Assert.Equal(
            ["1:9 Field \"lives\" must not have a selection since type \"[Int!]!\" has no subfields."],
            Pets.Check<ScalarLeafsRule>("{ cat { lives { first } } }"));

    [Fact]
    public void An_object_has_selections()
        => Assert.Equal(
            ["1:3 Field \"dog\" of type \"Dog\" must have a selection of subfields. Did you mean \"dog { ... }\"?"],
            Pets.Check<ScalarLeafsRule>("{ dog cat { meows } }"));

    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { type { name } } } } } } }")]
    [InlineData("{ __schema { types { fields { name } } } a: __schema { types { fields { type { fields { name } } } } } }")]
    [InlineData("{ __type(name: \"A\") { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } }")]
    public void Introspection_of_a_usual_depth_is_allowed(string document) => Assert.Empty(Pets.Check<MaxIntrospectionDepthRule>(document));

    [Fact]
    public void Introspection_that_goes_round_in_circles_is_refused_through_fragments_too()
    {
        var error = Assert.Single(Pets.Validate(
            "{ __type(name: \"Dog\") { ...A } } fragment A on __Type { interfaces { ...B } } "
                + "fragment B on __Type { possibleTypes { ...C } } fragment C on __Type { fields { name } }"));

        Assert.Equal("Maximum allowed introspection depth exceeded.", error.Message);
        Assert.Equal("HC0086", error.Code);
        Assert.Equal("/__type/interfaces", error.Path!.ToString());
    }
}
