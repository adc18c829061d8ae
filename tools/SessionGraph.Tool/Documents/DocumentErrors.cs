using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;
using SessionGraph.Tool.Reports;

namespace SessionGraph.Tool.Documents;

/// <summary>
/// Validates documents of our own by the specification: a server's limits are not told by a schema, and every error is reported.
/// </summary>
internal static class DocumentErrors
{
    private static readonly DocumentValidator s_validator = new(options: new ValidationOptions
    {
        MaxAllowedErrors = int.MaxValue,
        MaxAllowedLocationsPerError = int.MaxValue,
        MaxAllowedAliases = int.MaxValue,
        MaxAllowedRootFields = int.MaxValue,
        MaxAllowedDirectivesPerLocation = int.MaxValue,
        MaxAllowedFragmentSpreads = int.MaxValue,
        MaxAllowedExecutionDepth = int.MaxValue,
    });

    /// <summary>What is wrong with the document; empty where it is valid.</summary>
    public static IReadOnlyList<ErrorReport> Find(Schema schema, DocumentNode document)
        => [.. s_validator.Validate(schema, document).Select(ErrorReport.From)];
}
