using SessionGraph.GraphQL.Validation.Rules;

namespace SessionGraph.GraphQL.Tests.Validation;

public sealed class VariableRuleTests
{
    [Fact]
    public void A_variable_of_an_output_type_is_invalid()
        => Assert.Equal(
            ["1:11 The type of variable `a` is not an input type."],
            Pets.Check<VariablesAreInputTypesRule>("query($a: [Dog!]!, $b: PetFilter) { a }"));

    [Fact]
    public void A_variable_that_is_defined_twice_is_one_error_at_both_places()
    {
        var error = Assert.Single(Pets.Validate("query($a: Int, $b: Int, $a: String) { a }", new UniqueVariableNamesRule()));

        Assert.Equal(
            "A document containing operations that define more than one variable with the same name is invalid for execution.",
            error.Message);
        Assert.Equal([8, 26], error.Locations!.Select(location => location.Column));
    }

    [Fact]
    public void A_variable_of_a_fragment_must_be_defined_by_every_operation_that_spreads_it()
        => Assert.Equal(
            ["1:33 The following variables were not declared: id."],
            Pets.Check<NoUndefinedVariablesRule>(
                "query A($id: ID!) { ...A ...B } query B { ...B } "
                    + "fragment A on Query { ...B } fragment B on Query { human(id: $id) { name } }"));

    [Fact]
    public void A_variable_that_no_fragment_of_its_operation_uses_is_unused()
        => Assert.Equal(
            ["1:10 The following variables were not used: b."],
            Pets.Check<NoUnusedVariablesRule>("query A( $b: Int, $c: ID) { ...A } fragment A on Query { human(id: $c) { name } }"));

    [Theory]
    [InlineData("query($a: ID) { human(id: $a) { name } }", "1:27")]
    [InlineData("query($a: [Int]) { dog { name @onField(level: $a) } }", "1:47")]
    [InlineData("query($a: String) { human(id: 1) { pets(where: { kind: SIT, tags: [$a] }) { name } } }", "1:68")]
    [InlineData("query($a: [String]) { human(id: 1) { pets(where: { kind: SIT, tags: $a }) { name } } }", "1:69")]
    [InlineData("query($a: ID = null) { human(id: $a) { name } }", "1:34")]
    public void A_variable_of_a_wrong_type_is_reported_at_its_use(string document, string place)
        => Assert.Equal(
            [place + " The variable `a` is not compatible with the type of the current location."],
            Pets.Check<VariablesInAllowedPositionRule>(document));

    [Theory]
    [InlineData("query($a: ID!) { human(id: $a) { name } }")]
    [InlineData("query($a: ID = 1) { human(id: $a) { name } }")]
    [InlineData("query($a: Int) { human(id: 1) { pets(where: { kind: SIT, size: $a }) { name } } }")]
    [InlineData("query($a: [PetFilter!]!) { human(id: 1) { pets(where: { kind: SIT, and: $a }) { name } } }")]
    [InlineData("query($a: Int!, $b: String) { any(value: [$a, { b: $b }]) }")]
    public void A_variable_whose_type_fits_is_valid(string document) => Assert.Empty(Pets.Validate(document));

    [Fact]
    public void A_variable_of_a_oneOf_field_is_not_nullable()
    {
        var error = Assert.Single(Pets.Validate("query($a: String) { pet(by: { name: $a }) { name } }"));

        Assert.Equal("The variable `$a` assigned to the field `name` of the Oneof Input Object `PetBy` must be non-null.", error.Message);
        Assert.Equal("PetBy.name", error.Extensions!["fieldCoordinate"]);
        Assert.Empty(Pets.Validate("query($a: String!) { pet(by: { name: $a }) { name } }"));
        Assert.Empty(Pets.Validate("query($a: String = \"x\") { pet(by: { name: $a }) { name } }"));
        Assert.Single(Pets.Validate("query($a: String = null) { pet(by: { name: $a }) { name } }"));
    }
}
