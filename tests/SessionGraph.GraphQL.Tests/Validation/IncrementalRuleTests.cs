using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types.Printing;
using SessionGraph.GraphQL.Validation;
using SessionGraph.GraphQL.Validation.Rules;

namespace SessionGraph.GraphQL.Tests.Validation;

public sealed class IncrementalRuleTests
{
    private const string RootMessage
        = "The defer and stream directives are not allowed to be used on root fields of the mutation or subscription type.";

    [Fact]
    public void The_directives_are_unknown_unless_they_are_enabled()
    {
        var schema = SdlSchema.Create("type Query { names: [String] }");

        Assert.Equal(
            ["The specified directive `stream` is not supported by the current schema."],
            new DocumentValidator().Validate(schema, Utf8GraphQLParser.Parse("{ names @stream }")).Select(error => error.Message));
        Assert.DoesNotContain("@stream", SchemaPrinter.Print(schema), StringComparison.Ordinal);
    }

    [Fact]
    public void The_directives_are_part_of_a_schema_that_enables_them()
    {
        var document = SchemaPrinter.Print(Pets.Schema);

        Assert.Contains(
            """
            directive @defer("Deferred when true." if: Boolean! = true "Names the fragment where it is announced and delivered." label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
            """,
            document,
            StringComparison.Ordinal);
        Assert.Contains("directive @stream(", document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ dog { ... @defer(label: \"a\") { name } ...A @defer(label: \"b\") } } fragment A on Dog { barks }")]
    [InlineData("{ cat { lives @stream(label: \"a\", initialCount: 2) } dog { ... @defer(label: null) { name } } }")]
    [InlineData("{ human(id: 1) { pets @stream { ... @defer { name } } } }")]
    [InlineData("query($a: Boolean! = true, $b: Int!) { cat { lives @stream(if: $a, initialCount: $b) ... @defer(if: $a) { name } } }")]
    [InlineData("subscription($a: Boolean!) { petAdded { ... @defer(if: $a) { name } } }")]
    [InlineData("subscription { petAdded { ... @defer(if: false) { name } } }")]
    public void Documents_that_defer_and_stream_are_valid(string document) => Assert.Empty(Pets.Validate(document));

    [Theory]
    [InlineData("mutation { ... @defer { a } }", "1:16")]
    [InlineData("mutation { ...A @defer } fragment A on Mutation { a }", "1:17")]
    [InlineData("mutation { ...A } fragment A on Mutation { a @stream ... { b @stream } }", "1:46", "1:62")]
    [InlineData("subscription { petAdded @stream { name } }", "1:25")]
    public void Root_fields_of_mutations_and_subscriptions_are_not_delivered_later(string document, params string[] places)
        => Assert.Equal(
            places.Select(place => $"{place} {RootMessage}"), Pets.Check<DeferStreamDirectiveOnRootFieldRule>(document));

    [Theory]
    [InlineData("{ ... @defer { dog { name } } }")]
    [InlineData("mutation { a { ... @defer { b @stream } } }")]
    public void Everything_else_may_be(string document) => Assert.Empty(Pets.Check<DeferStreamDirectiveOnRootFieldRule>(document));

    [Theory]
    [InlineData("subscription { petAdded { ... @defer { name } } }", "1:31 The defer")]
    [InlineData("subscription { petAdded { ...A } } fragment A on Pet { owner { pets @stream(if: true) { name } } }", "1:69 The stream")]
    public void Responses_of_a_subscription_are_whole(string document, string error)
        => Assert.Equal(
            [$"{error} directive is not supported on subscriptions: disable it with its `if` argument, or with a variable in that argument."],
            Pets.Check<DeferStreamDirectiveOnValidOperationsRule>(document));

    [Fact]
    public void A_subscription_may_defer_if_an_argument_can_disable_it()
        => Assert.Empty(Pets.Check<DeferStreamDirectiveOnValidOperationsRule>(
            "subscription($a: Boolean!) { petAdded { ... @defer @skip(if: $a) { name } ... @include(if: false) @defer { owner { name } } } }"));

    [Fact]
    public void A_label_is_unique()
        => Assert.Equal(
            ["1:11 If a label is passed, it must be unique within all other @defer and @stream directives in the document."],
            Pets.Check<DeferStreamDirectiveLabelRule>(
                "{ dog {...@defer(label: \"a\") { name } } human { pets @stream(label: \"a\") { name } } }"));

    [Fact]
    public void A_label_is_no_variable()
        => Assert.Equal(
            ["1:29 If a label for @defer or @stream is passed, it must not be a variable."],
            Pets.Check<DeferStreamDirectiveLabelRule>("query($a: String) { dog {...@defer(label: $a) { name } } }"));

    [Fact]
    public void Only_lists_are_streamed()
        => Assert.Equal(
            ["1:14 @stream directive is only valid on list fields."],
            Pets.Check<StreamDirectiveOnListFieldRule>("{ dog { name @stream } cat { lives @stream } }"));

    [Theory]
    [InlineData("{ cat { lives @stream lives } }")]
    [InlineData("{ cat { lives @stream(initialCount: 1) lives @stream(initialCount: 1) } }")]
    [InlineData("{ cat { ...A lives } } fragment A on Cat { lives @stream }")]
    public void A_streamed_list_is_selected_once(string document)
        => Assert.Equal(
            ["Encountered fields for the same object that cannot be merged."], Pets.Validate(document).Select(error => error.Message));
}
