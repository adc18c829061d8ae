using System.Text;
using SessionGraph.GraphQL.Validation;
using SessionGraph.GraphQL.Validation.Rules;

namespace SessionGraph.GraphQL.Tests.Validation;

public sealed class HostileDocumentTests
{
    private static readonly ValidationOptions s_unlimited = new()
    {
        MaxAllowedFragmentSpreads = int.MaxValue,
        MaxAllowedExecutionDepth = int.MaxValue,
    };

    [Fact]
    public void Fields_that_take_too_many_comparisons_are_refused_once()
    {
        var error = Assert.Single(Pets.Validate($"{{ {Repeat(2_000, _ => "dog { name } ")} cat {{ name }} }}"));

        Assert.Equal("HC0107", error.Code);
    }

    [Fact]
    public void Within_the_comparisons_that_are_allowed_nothing_is_refused()
        => Assert.Empty(Pets.Validate($"{{ {Repeat(200, _ => "dog { name } ")} }}"));

    [Fact]
    public void Fragments_that_double_at_each_level_take_work_for_each_level_only()
        => Assert.Empty(Pets.Validate(
            s_unlimited,
            "{ dog { owner { ...F0 } } } fragment F400 on Human { name } " + Repeat(400, level => $$"""
                fragment F{{level}} on Human { friend { ...F{{level + 1}} name } ... on Human { friend { ...F{{level + 1}} } } }

                """)));

    [Fact]
    public void Fragments_that_spread_each_other_all_are_cycles_and_no_more()
    {
        var spreads = Repeat(25, index => $"...F{index} ");
        var errors = Pets.Validate("{ ...F0 } " + Repeat(25, index => $"fragment F{index} on Query {{ {spreads} }} "));

        Assert.Equal(new ValidationOptions().MaxAllowedErrors, errors.Count);
        Assert.All(errors, error => Assert.StartsWith("The graph of fragment spreads", error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Introspection_that_doubles_at_each_level_takes_work_for_each_level_only()
        => Assert.Empty(Pets.Check<MaxIntrospectionDepthRule>(
            "{ __schema { types { ...F0 } } } fragment F400 on __Type { name } "
                + Repeat(400, level =>
                    $"fragment F{level} on __Type {{ ofType {{ ...F{level + 1} }} b: ofType {{ ...F{level + 1} }} }} ")));

    [Fact]
    public void Many_operations_over_many_fragments_are_validated()
    {
        var operations = Repeat(500, index => $"query Q{index}($id: ID!) {{ ...F0 }} ");
        var fragments = Repeat(500, index => $"fragment F{index} on Query {{ ...F{index + 1} }} ");

        Assert.Empty(Pets.Validate(s_unlimited, operations + fragments + "fragment F500 on Query { human(id: $id) { name } }"));
    }

    [Fact]
    public void A_chain_of_fragments_too_deep_for_the_stack_is_refused()
    {
        const int Length = 20_000;
        var fragments = Repeat(Length, index => $"fragment F{index} on Human {{ friend {{ ...F{index + 1} }} }} ");
        var document = "{ human(id: 1) { ...F0 } } " + fragments + $"fragment F{Length} on Human {{ name }}";
        IReadOnlyList<IError> errors = [];
        var thread = new Thread(() => errors = Pets.Validate(document, new NoFragmentCyclesRule()), 512 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal("The document is nested too deeply to be validated.", Assert.Single(errors).Message);
    }

    [Fact]
    public void Validation_ends_at_the_maximum_number_of_errors()
        => Assert.Equal(3, Pets.Validate(
            new ValidationOptions { MaxAllowedErrors = 3 }, $"{{ {Repeat(50, index => $"cow{index} ")} }}").Count);

    [Fact]
    public void An_error_has_at_most_the_allowed_number_of_locations()
    {
        var error = Assert.Single(Pets.Validate($"{{ human(id: 1) {{ pets({Repeat(50, _ => "first: 1 ")}) {{ name }} }} }}"));

        Assert.Equal(5, error.Locations!.Count);
    }

    private static string Repeat(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var index = 0; index < count; index++)
            text.Append(part(index));

        return text.ToString();
    }
}
