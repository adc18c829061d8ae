namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// A document has at most <see cref="ValidationOptions.MaxAllowedFragmentSpreads"/> fragment spreads. This limit is not part of the
/// specification. It bounds the merging and planning. See https://spec.graphql.org/September2025/#FragmentSpread.
/// </summary>
public sealed class MaxFragmentSpreadsRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor? CreateVisitor(ValidationContext context)
    {
        var (spreads, allowed) = (context.Metrics.FragmentSpreads, context.Options.MaxAllowedFragmentSpreads);
        if (spreads.Count > allowed)
            context.Refuse(context.NewError(
                    $"The document has {spreads.Count} fragment spreads, but at most {allowed} are allowed.", spreads[allowed])
                .SetExtension("fragmentSpreads", spreads.Count)
                .SetExtension("maxAllowedFragmentSpreads", allowed)
                .SetCode("MAX_FRAGMENT_SPREADS_LIMIT")
                .Build());

        return null;
    }
}
