using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;
using SessionGraph.Tool.Reports;

namespace SessionGraph.Tool.Documents;

/// <summary>
/// Validates documents by the specification and reports every error. A schema does not tell a server's limits, so none apply.
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

    /// <summary>The errors of the document; empty when it is valid.</summary>
    public static IReadOnlyList<ErrorReport> Find(Schema schema, DocumentNode document)
        => [.. s_validator.Validate(schema, document).Select(ErrorReport.From)];
}
