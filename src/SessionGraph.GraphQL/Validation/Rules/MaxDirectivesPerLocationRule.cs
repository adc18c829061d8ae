namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// A location has at most <see cref="ValidationOptions.MaxAllowedDirectivesPerLocation"/> directives. This limit is not part of the
/// specification. It bounds the validation. See https://spec.graphql.org/September2025/#sec-Language.Directives.
/// </summary>
public sealed class MaxDirectivesPerLocationRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor? CreateVisitor(ValidationContext context)
    {
        var (directives, allowed) = (context.Metrics.MostDirectives, context.Options.MaxAllowedDirectivesPerLocation);
        if (directives.Count > allowed)
            context.Refuse(context.NewError(
                    $"The document has {directives.Count} directives at one location, but at most {allowed} are allowed.",
                    directives[allowed])
                .SetExtension("directives", directives.Count)
                .SetExtension("maxAllowedDirectivesPerLocation", allowed)
                .SetCode("MAX_DIRECTIVES_LIMIT")
                .Build());

        return null;
    }
}
