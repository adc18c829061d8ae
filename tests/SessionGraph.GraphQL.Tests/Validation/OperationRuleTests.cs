using SessionGraph.GraphQL.Validation.Rules;

namespace SessionGraph.GraphQL.Tests.Validation;

public sealed class OperationRuleTests
{
    [Fact]
    public void A_type_definition_is_not_executable()
        => Assert.Equal(
            ["1:16 A document containing TypeSystemDefinition is invalid for execution."],
            Pets.Check<ExecutableDefinitionsRule>("{ __typename } type Cow { name: String }"));

    [Fact]
    public void Operations_and_fragments_are_executable()
        => Assert.Empty(Pets.Check<ExecutableDefinitionsRule>("{ __typename } fragment A on Dog { name }"));

    [Fact]
    public void An_operation_without_a_root_type_is_reported()
        => Assert.Equal(
            ["1:18 The schema has no root type for the operation kind Mutation."],
            Pets.Check<KnownOperationTypesRule>("{ dog { name } } mutation A { a } subscription B { petAdded { name } }"));

    [Fact]
    public void A_duplicate_operation_name_is_reported_at_each_further_operation()
        => Assert.Equal(
            ["1:15 The operation name `A` is not unique.", "1:32 The operation name `A` is not unique."],
            Pets.Check<UniqueOperationNamesRule>("query A { a } mutation A { a } query A { a }"));

    [Fact]
    public void Operations_of_different_names_are_valid()
        => Assert.Empty(Pets.Check<UniqueOperationNamesRule>("query A { a } query B { a }"));

    [Fact]
    public void An_anonymous_operation_beside_another_is_invalid()
    {
        var error = Assert.Single(Pets.Validate("{ dog { name } } query A { dog { name } }"));

        Assert.Equal(
            "GraphQL allows a short‐hand form for defining query operations when only that one operation exists in the document.",
            error.Message);
        Assert.Equal(2, error.Extensions!["operations"]);
    }

    [Fact]
    public void An_anonymous_operation_beside_fragments_is_valid()
        => Assert.Empty(Pets.Check<LoneAnonymousOperationRule>("{ ...A } fragment A on Query { dog { name } }"));

    [Fact]
    public void A_subscription_of_two_root_fields_is_invalid_through_fragments_too()
        => Assert.Equal(
            ["1:70 Subscription operations must have exactly one root field."],
            Pets.Check<SingleFieldSubscriptionsRule>(
                "subscription { petAdded { name } ...A } fragment A on Subscription { petRemoved { name } }"));

    [Fact]
    public void A_subscription_that_selects_its_root_field_twice_is_valid()
        => Assert.Empty(Pets.Check<SingleFieldSubscriptionsRule>("subscription { petAdded { name } petAdded { owner { name } } }"));

    [Fact]
    public void A_subscription_selects_no_introspection_field()
        => Assert.Equal(
            ["1:16 Subscription must not select an introspection top level field."],
            Pets.Check<SingleFieldSubscriptionsRule>("subscription { a: __typename }"));

    [Theory]
    [InlineData("subscription($a: Boolean!) { petAdded @skip(if: $a) { name } }")]
    [InlineData("subscription($a: Boolean!) { ... @include(if: $a) { petAdded { name } } }")]
    [InlineData("subscription($a: Boolean!) { ...A @include(if: $a) } fragment A on Subscription { petAdded { name } }")]
    public void A_subscriptions_root_is_under_no_condition(string document)
        => Assert.Equal(
            ["1:30 The skip and include directives are not allowed to be used on root fields of the subscription type."],
            Pets.Check<SingleFieldSubscriptionsRule>(document));

    [Fact]
    public void Below_the_root_of_a_subscription_there_may_be_conditions()
        => Assert.Empty(Pets.Check<SingleFieldSubscriptionsRule>("subscription($a: Boolean!) { petAdded { name @skip(if: $a) } }"));
}
