using SessionGraph.GraphQL.Validation.Rules;

namespace SessionGraph.GraphQL.Tests.Validation;

public sealed class FragmentRuleTests
{
    [Fact]
    public void An_unknown_type_is_reported_wherever_it_is_used()
        => Assert.Equal(
            ["1:12 Unknown type `Cow`.", "1:33 Unknown type `Horse`.", "1:71 Unknown type `Goat`."],
            Pets.Check<KnownTypeNamesRule>("query($a: [Cow!]) { pet { ...on Horse { name } ...A } } fragment A on Goat { name }"));

    [Fact]
    public void Built_in_scalars_are_known_though_nothing_declares_them()
        => Assert.Empty(Pets.Check<KnownTypeNamesRule>("query($a: Int, $b: Float, $c: ID, $d: String, $e: Boolean) { a }"));

    [Fact]
    public void A_fragment_on_a_leaf_or_an_input_object_is_invalid()
        => Assert.Equal(
            [
                "1:16 Fragments can only be declared on unions, interfaces, and objects.",
                "1:48 Fragments can only be declared on unions, interfaces, and objects.",
            ],
            Pets.Check<FragmentsOnCompositeTypesRule>("{ dog { ... on Boolean { a } } } fragment A on PetBy { a }"));

    [Fact]
    public void Fragments_are_on_objects_interfaces_and_unions_or_without_a_type()
        => Assert.Empty(Pets.Check<FragmentsOnCompositeTypesRule>("{ ... { ... on Dog { a } ... on Pet { a } ... on CatOrDog { a } } }"));

    [Fact]
    public void A_duplicate_fragment_name_is_reported_with_the_first()
    {
        var error = Assert.Single(Pets.Validate("fragment A on Dog { a } fragment A on Dog { b }", new UniqueFragmentNamesRule()));

        Assert.Equal("There are multiple fragments with the name `A`.", error.Message);
        Assert.Equal([10, 34], error.Locations!.Select(location => location.Column));
    }

    [Fact]
    public void A_fragment_that_is_not_defined_cannot_be_spread()
        => Assert.Equal(
            ["1:9 The specified fragment `A` does not exist."],
            Pets.Check<KnownFragmentNamesRule>("{ dog { ...A ...B } } fragment B on Dog { name }"));

    [Fact]
    public void A_fragment_that_only_unused_fragments_spread_is_unused()
        => Assert.Equal(
            [
                "1:10 The specified fragment `A` is not used within the current document.",
                "1:37 The specified fragment `B` is not used within the current document.",
            ],
            Pets.Check<NoUnusedFragmentsRule>("{ ...C } fragment A on Dog { ...B } fragment B on Dog { ...A } fragment C on Query { a }"));

    [Fact]
    public void A_fragment_that_a_used_fragment_spreads_is_used()
        => Assert.Empty(Pets.Check<NoUnusedFragmentsRule>("{ ...A } fragment A on Query { dog { ...B } } fragment B on Dog { name }"));

    [Theory]
    [InlineData("{ dog { ... on Cat { meows } } }", "1:9")]
    [InlineData("{ stone { ... on Pet { name } } }", "1:11")]
    [InlineData("{ stone { ...A } } fragment A on CatOrDog { __typename }", "1:11")]
    public void A_fragment_of_a_type_that_no_object_here_can_have_is_invalid(string document, string place)
        => Assert.Equal(
            [place + " The parent type does not match the type condition on the fragment."],
            Pets.Check<PossibleFragmentSpreadsRule>(document));

    [Theory]
    [InlineData("{ pet { ... on Named { name } } }")]
    [InlineData("{ catOrDog { ... on Pet { name } ... on Dog { barks } } }")]
    [InlineData("{ dog { ... on CatOrDog { ... on Named { name } } } }")]
    public void A_fragment_of_a_type_that_an_object_here_can_have_is_valid(string document)
        => Assert.Empty(Pets.Check<PossibleFragmentSpreadsRule>(document));

    [Fact]
    public void A_cycle_is_reported_once_with_all_its_spreads()
    {
        var error = Assert.Single(Pets.Validate(
            "{ dog { owner { ...A } } } fragment A on Human { friend { ...B } } fragment B on Human { friend { ...A } }",
            new NoFragmentCyclesRule()));

        Assert.Equal([59, 99], error.Locations!.Select(location => location.Column));
        Assert.Equal("A", error.Extensions!["fragment"]);
        Assert.Equal("/dog/owner/friend", error.Path!.ToString());
    }

    [Fact]
    public void A_fragment_that_is_spread_twice_is_no_cycle()
        => Assert.Empty(Pets.Check<NoFragmentCyclesRule>("{ ...A ...A ...B } fragment A on Query { ...B } fragment B on Query { a }"));
}
