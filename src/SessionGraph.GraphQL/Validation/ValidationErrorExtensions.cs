using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation;

/// <summary>Creates and reports validation errors.</summary>
internal static class ValidationErrorExtensions
{
    // HotChocolate's errors link to this edition; clients may depend on the recorded links.
    private const string Specification = "https://spec.graphql.org/October2021/#";

    /// <summary>HotChocolate's link for oneOf input objects.</summary>
    public const string OneOfProposal = "https://github.com/graphql/graphql-spec/pull/825";

    /// <summary>Creates an error with the locations of these nodes, limited in number.</summary>
    public static ErrorBuilder NewError(this ValidationContext context, string message, params IEnumerable<ISyntaxNode> nodes)
    {
        var builder = ErrorBuilder.New().SetMessage(message);
        foreach (var node in nodes.Take(context.Options.MaxAllowedLocationsPerError))
            builder.AddLocation(node);

        return builder;
    }

    /// <summary>Reports the error with a link to the section of its rule.</summary>
    public static void Report(this ValidationContext context, ErrorBuilder error, string section)
        => context.Report(error.SetExtension("specifiedBy", Specification + section).Build());
}
