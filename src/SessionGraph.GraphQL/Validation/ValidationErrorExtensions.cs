using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation;

/// <summary>What the errors of validation have in common.</summary>
internal static class ValidationErrorExtensions
{
    // HotChocolate's clients know these links: they stay those of its edition, as recorded.
    private const string Specification = "https://spec.graphql.org/October2021/#";

    /// <summary>Where HotChocolate's clients are sent for oneOf.</summary>
    public const string OneOfProposal = "https://github.com/graphql/graphql-spec/pull/825";

    /// <summary>An error at these nodes, the first few of them where they are many.</summary>
    public static ErrorBuilder NewError(this ValidationContext context, string message, params IEnumerable<ISyntaxNode> nodes)
    {
        var builder = ErrorBuilder.New().SetMessage(message);
        foreach (var node in nodes.Take(context.Options.MaxAllowedLocationsPerError))
            builder.AddLocation(node);

        return builder;
    }

    /// <summary>Reports the error with the section that asks for the rule.</summary>
    public static void Report(this ValidationContext context, ErrorBuilder error, string section)
        => context.Report(error.SetExtension("specifiedBy", Specification + section).Build());
}
