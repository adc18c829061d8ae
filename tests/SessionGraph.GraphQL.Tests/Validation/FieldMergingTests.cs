using SessionGraph.GraphQL.Validation.Rules;

namespace SessionGraph.GraphQL.Tests.Validation;

public sealed class FieldMergingTests
{
    [Theory]
    [InlineData("{ dog { a: name a: barks } }")]
    [InlineData("{ dog { command(name: SIT) command(name: STAY) } }")]
    [InlineData("{ dog { command(name: SIT) command(name: SIT, loud: true) } }")]
    [InlineData("{ catOrDog { ... on Dog { a: barks } ... on Cat { a: name } } }")]
    [InlineData("{ catOrDog { ... on Dog { a: owner { b: name } } ... on Cat { a: owner { b: friend { name } } } } }")]
    [InlineData("{ dog { ...A ...B } } fragment A on Dog { a: name } fragment B on Dog { a: barks }")]
    [InlineData("{ dog { a: name ...A } } fragment A on Dog { ...B } fragment B on Dog { a: barks }")]
    [InlineData("{ human(id: 1) { pets(where: { name: \"a\", kind: SIT }) { name } pets(where: { kind: SIT, name: \"b\" }) { name } } }")]
    [InlineData("{ dog { ... { ... { a: name ... { a: barks } } } } }")]
    public void Fields_that_differ_cannot_be_merged(string document)
        => Assert.Equal(
            "Encountered fields for the same object that cannot be merged.",
            Assert.Single(Pets.Validate(document, new OverlappingFieldsCanBeMergedRule())).Message);

    [Theory]
    [InlineData("{ dog { name name ...A } } fragment A on Dog { name ...B } fragment B on Pet { name }")]
    [InlineData("{ dog { command(name: SIT, loud: true) command(loud: true, name: SIT) } }")]
    [InlineData("{ catOrDog { ... on Dog { a: barks } ... on Cat { a: meows } } }")]
    [InlineData("{human(id:1){pets(where:{ name: \"a\", kind: SIT }) { name } pets(where: { kind: SIT, name: \"\"\"a\"\"\" }) {name}}}")]
    public void Fields_that_are_the_same_or_of_one_shape_in_two_objects_are_merged(string document)
        => Assert.Empty(Pets.Validate(document));

    [Fact]
    public void A_nested_conflict_is_reported_at_the_merged_fields_and_described_by_those_that_differ()
    {
        var error = Assert.Single(Pets.Validate("{ dog { owner { a: name } } dog { owner { a: friend { name } } } }"));

        Assert.Equal([3, 29, 9, 35, 17], error.Locations!.Select(location => location.Column));
        Assert.Equal(
            ["Human", "Human", "name", "friend", "String!", "Human", "a", "a"], error.Extensions!.Values.Take(8));
    }
}
