namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// A document has no more fragment spreads than are allowed (<see cref="ValidationOptions.MaxAllowedFragmentSpreads"/>). It is no rule of
/// the specification but a bound on what is merged and planned. See https://spec.graphql.org/September2025/#FragmentSpread.
/// </summary>
public sealed class MaxFragmentSpreadsRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor? CreateVisitor(ValidationContext context)
    {
        var (spreads, allowed) = (context.Metrics.FragmentSpreads, context.Options.MaxAllowedFragmentSpreads);
        if (spreads.Count > allowed)
            context.Refuse(context.NewError(
                    $"The document has {spreads.Count} fragment spreads, more than the {allowed} that are allowed.", spreads[allowed])
                .SetExtension("fragmentSpreads", spreads.Count)
                .SetExtension("maxAllowedFragmentSpreads", allowed)
                .SetCode("MAX_FRAGMENT_SPREADS_LIMIT")
                .Build());

        return null;
    }
}
