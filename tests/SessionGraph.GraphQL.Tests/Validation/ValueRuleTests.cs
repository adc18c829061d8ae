using SessionGraph.GraphQL.Validation.Rules;

namespace SessionGraph.GraphQL.Tests.Validation;

public sealed class ValueRuleTests
{
    [Fact]
    public void An_argument_of_a_wrong_type_is_reported_with_its_value()
    {
        var error = Assert.Single(Pets.Validate("{ dog { command(name: \"SIT\") } }"));

        Assert.Equal("The specified argument value does not match the argument type.", error.Message);
        Assert.Equal(
            ["name", "\"SIT\"", "Command!"],
            ((string[])["argument", "argumentValue", "locationType"]).Select(key => error.Extensions![key]));
        Assert.Equal("/dog/command", error.Path!.ToString());
    }

    [Theory]
    [InlineData("{ kind: STAY, size: 1.5 }", "1:47 The specified value type of field `size` does not match the field type.")]
    [InlineData("{ kind: null }", "1:35 `kind` is a required field and cannot be null.")]
    [InlineData("{ size: null }", "1:27 `kind` is a required field and cannot be null.")]
    [InlineData("{ kind: SIT, tags: [\"a\", null] }", "1:52 The specified value type of field `tags` does not match the field type.")]
    [InlineData("{ kind: SIT, and: { kind: RUN } }", "1:53 The specified value type of field `kind` does not match the field type.")]
    [InlineData("{ kind: SIT, colour: 1 }", "1:40 The specified input object field `colour` does not exist.")]
    [InlineData("[{ kind: SIT }]", "1:27 The specified argument value does not match the argument type.")]
    public void Each_error_of_an_input_object_is_reported_at_its_location(string value, string expected)
        => Assert.Equal([expected], Pets.Check<ValuesOfCorrectTypeRule>($"{{human(id:1){{ pets(where: {value}) {{ name }} }} }}"));

    [Theory]
    [InlineData("{ kind: SIT }")]
    [InlineData("{ kind: SIT, name: null, tags: \"a\", and: { kind: STAY, and: [{ kind: SIT }] } }")]
    [InlineData("null")]
    public void A_single_value_stands_for_a_list_of_one(string value)
        => Assert.Empty(Pets.Validate($"{{ human(id: 1) {{ pets(where: {value}) {{ name }} }} }}"));

    [Theory]
    [InlineData("{}")]
    [InlineData("{ name: null }")]
    [InlineData("{ name: \"a\", id: 1 }")]
    public void A_oneOf_input_object_has_exactly_one_field_that_is_not_null(string value)
        => Assert.Equal(
            ["1:11 The Oneof Input Object `PetBy` requires that exactly one field must be supplied and that field must not be `null`."],
            Pets.Check<ValuesOfCorrectTypeRule>($"{{ pet(by: {value}) {{ name }} }}"));

    [Theory]
    [InlineData("[$a]")]
    [InlineData("{ a: $a }")]
    public void A_list_or_an_object_with_variables_is_not_a_value_of_a_specified_scalar(string value)
        => Assert.Equal(
            "The specified argument value does not match the argument type.",
            Assert.Single(Pets.Validate($"query($a: Int!) {{ stone {{ weight @onField(level: {value}) }} }}")).Message);

    [Fact]
    public void A_variables_default_is_a_value_of_its_type()
        => Assert.Equal(
            ["1:17 The specified value type of variable `a` does not match the variable type."], Pets.Check<ValuesOfCorrectTypeRule>(
                "query($a: Int = \"1\") { a }"));

    [Fact]
    public void A_duplicate_input_field_is_reported_at_both_locations()
    {
        var error = Assert.Single(Pets.Validate("{ any(value: { a: 1, b: { c: 1, c: 2 } }) }"));

        Assert.Equal("There can be only one input field named `c`.", error.Message);
        Assert.Equal([27, 33], error.Locations!.Select(location => location.Column));
    }
}
