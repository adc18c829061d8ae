namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// A document has at most <see cref="ValidationOptions.MaxAllowedAliases"/> aliases. This limit is not part of the specification. It bounds
/// the merging and planning. See https://spec.graphql.org/September2025/#sec-Field-Alias.
/// </summary>
public sealed class MaxAliasesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor? CreateVisitor(ValidationContext context)
    {
        var (aliases, allowed) = (context.Metrics.Aliases, context.Options.MaxAllowedAliases);
        if (aliases.Count > allowed)
            context.Refuse(context.NewError(
                    $"The document has {aliases.Count} aliases, but at most {allowed} are allowed.", aliases[allowed])
                .SetExtension("aliases", aliases.Count)
                .SetExtension("maxAllowedAliases", allowed)
                .SetCode("MAX_ALIASES_LIMIT")
                .Build());

        return null;
    }
}
