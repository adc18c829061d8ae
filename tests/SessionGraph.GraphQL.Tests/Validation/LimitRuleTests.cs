using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.Tests.Validation;

/// <summary>Each limit at its boundary: the maximum passes, and one more is refused with the figure, the limit and the location.</summary>
public sealed class LimitRuleTests
{
    private static readonly ValidationOptions s_three = new()
    {
        MaxAllowedAliases = 3,
        MaxAllowedRootFields = 3,
        MaxAllowedDirectivesPerLocation = 3,
        MaxAllowedFragmentSpreads = 3,
        MaxAllowedExecutionDepth = 3,
        MaxAllowedFieldCycleDepth = 2,
    };

    [Theory]
    [InlineData("{ a: dog { b: name c: barks } }")]
    [InlineData("{ dog { name } cat { name } stone { weight } dog { barks } }")]
    [InlineData("{ dog { name @tag(name: \"1\") @tag(name: \"2\") @skip(if: false) } }")]
    [InlineData("{ ...A ...A ...A } fragment A on Query { dog { name } }")]
    [InlineData("{ dog { owner { ... { name } } } }")]
    [InlineData("{ dog { ...A } } fragment A on Dog { owner { name } }")]
    [InlineData("{ dog { owner { friend { __typename } } } } ", 4)]
    [InlineData("{ dog { owner { friend { friend { name } } } } } ", 5)]
    public void A_document_at_the_limit_is_valid(string document, int depth = 3)
        => Assert.Empty(Pets.Validate(s_three with { MaxAllowedExecutionDepth = depth }, document));

    [Theory]
    [InlineData(
        "{ a: dog { b: name c: barks } ... on Query { d: cat { name } } }",
        "1:46 The document has 4 aliases, but at most 3 are allowed.",
        "aliases 4, maxAllowedAliases 3, code MAX_ALIASES_LIMIT")]
    [InlineData(
        "{ dog { name } ...A } fragment A on Query { cat { name } stone { weight } any }",
        "1:75 The operation has 4 root fields, but at most 3 are allowed.",
        "rootFields 4, maxAllowedRootFields 3, code MAX_ROOT_FIELDS_LIMIT")]
    [InlineData(
        "query($a: Int @a @b @c @d) { dog { name } }",
        "1:24 The document has 4 directives at one location, but at most 3 are allowed.",
        "directives 4, maxAllowedDirectivesPerLocation 3, code MAX_DIRECTIVES_LIMIT")]
    [InlineData(
        "{ ...A ... { ...A ...A } ...A } fragment A on Query { dog { name } }",
        "1:26 The document has 4 fragment spreads, but at most 3 are allowed.",
        "fragmentSpreads 4, maxAllowedFragmentSpreads 3, code MAX_FRAGMENT_SPREADS_LIMIT")]
    [InlineData(
        "{ dog { ...A } } fragment A on Dog { owner { ...B } } fragment B on Human { pets { name } }",
        "1:1 The GraphQL document has an execution depth of 4 which exceeds the max allowed execution depth of 3.",
        "allowedExecutionDepth 3, detectedExecutionDepth 4, code MAX_DEPTH_LIMIT")]
    public void A_document_beyond_the_limit_is_refused_with_figures_only(string document, string error, string extensions)
        => Assert.Equal([(error, extensions)], Describe(Pets.Validate(s_three, document + " fragment Unused on Cow { moos }")));

    [Fact]
    public void A_field_below_itself_more_often_than_is_allowed_is_refused()
    {
        const string Document =
            "{ dog { owner { ...A } } } fragment A on Human { friend { ...B } } fragment B on Human { friend { friend { name } } }";

        Assert.Equal(
            [("1:50 Maximum allowed coordinate cycle depth was exceeded.",
                "fieldCoordinate Human.friend, cycleDepth 3, maxAllowedCycleDepth 2, code HC0087")],
            Describe(Pets.Validate(s_three with { MaxAllowedExecutionDepth = 9 }, Document)));
        Assert.Empty(Pets.Validate(s_three with { MaxAllowedExecutionDepth = 9, MaxAllowedFieldCycleDepth = null }, Document));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Introspection_is_as_deep_in_lists_as_is_allowed(int allowed, bool isValid)
    {
        var errors = Pets.Validate(
            new ValidationOptions { MaxAllowedIntrospectionListDepth = allowed },
            "{ __schema { types { fields { type { fields { name } } } } } }");

        Assert.Equal(isValid, errors.Count is 0);
        if (!isValid)
            Assert.Equal("introspectionListDepth 2, maxAllowedIntrospectionListDepth 1, code HC0086", Describe(errors)[0].Extensions);
    }

    [Fact]
    public void Introspection_counts_no_depth_where_it_is_passed_over()
    {
        const string Document = "{ __schema { types { fields { name } } } }";

        Assert.Single(Pets.Validate(s_three, Document));
        Assert.Empty(Pets.Validate(s_three with { SkipIntrospectionFields = true }, Document));
    }

    [Fact]
    public void Fragments_in_a_cycle_are_reported_as_a_cycle()
        => Assert.StartsWith(
            "The graph of fragment spreads",
            Assert.Single(Pets.Validate(s_three, "{ dog { ...A } } fragment A on Dog { owner { pets { ...A } } }")).Message,
            StringComparison.Ordinal);

    private static IReadOnlyList<(string Error, string Extensions)> Describe(IReadOnlyList<IError> errors) =>
    [
        .. errors.Select(error => (
            $"{error.Locations![0].Line}:{error.Locations[0].Column} {error.Message}",
            string.Join(", ", error.Extensions!.Select(extension => $"{extension.Key} {extension.Value}"))))
    ];
}
