using SessionGraph.GraphQL.Validation.Rules;

namespace SessionGraph.GraphQL.Tests.Validation;

public sealed class ArgumentRuleTests
{
    [Fact]
    public void An_unknown_argument_is_reported()
        => Assert.Equal(
            ["1:7 The argument `name` does not exist.", "1:34 The argument `depth` does not exist."],
            Pets.Check<KnownArgumentNamesRule>("{ dog(name: \"a\") { name @onField(depth: 1) @unknown(a: 1) } }"));

    [Fact]
    public void An_argument_that_is_given_thrice_is_one_error_at_all_places()
    {
        var error = Assert.Single(Pets.Validate("{ dog { command(name: SIT, name: SIT, name: SIT) } }", new UniqueArgumentNamesRule()));

        Assert.Equal("More than one argument with the same name in an argument set is ambiguous and invalid.", error.Message);
        Assert.Equal([17, 28, 39], error.Locations!.Select(location => location.Column));
        Assert.Equal("command", error.Extensions!["field"]);
    }

    [Fact]
    public void A_missing_required_argument_is_reported()
        => Assert.Equal(
            ["1:17 The argument `if` is required.", "1:9 The argument `name` is required."],
            Pets.Check<ProvidedRequiredArgumentsRule>("{ dog { command @skip } }"));

    [Fact]
    public void An_argument_with_a_default_may_be_left_out()
        => Assert.Empty(Pets.Check<ProvidedRequiredArgumentsRule>("{ dog { command(name: SIT) } }"));

    [Fact]
    public void Unknown_and_misplaced_directives_are_reported()
        => Assert.Equal(
            [
                "1:7 The specified directive is not valid the current location.",
                "1:29 The specified directive `never` is not supported by the current schema.",
            ],
            Pets.Check<KnownDirectivesRule>("query @onField { dog { name @never @onField } }"));

    [Fact]
    public void Only_repeatable_directives_are_applied_twice()
        => Assert.Equal(
            ["1:7 Only one of each directive is allowed per location."],
            Pets.Check<UniqueDirectivesPerLocationRule>(
                "{ dog @skip(if: true) @skip(if: true) @tag(name: \"a\") @tag(name: \"b\") { name } }"));
}
