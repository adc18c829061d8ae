using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Comparison;
using SessionGraph.Tool.Documents;
using SessionGraph.Tool.Reports;

namespace SessionGraph.Tool.Usage;

/// <summary>Checks clients' documents against a schema and its changes.</summary>
/// <param name="oldSchema">The schema that the clients use.</param>
/// <param name="newSchema">The new schema; the same when nothing changed.</param>
internal sealed class OperationCheck(Schema oldSchema, Schema newSchema)
{
    private readonly List<SchemaChange> _breakingChanges =
    [
        .. SchemaComparer.Compare(oldSchema, newSchema).Where(change => change.Criticality is SchemaChangeCriticality.Breaking),
    ];

    /// <summary>Checks a document.</summary>
    public CheckReport Run(string name, ReadOnlySpan<byte> source)
    {
        DocumentNode document;
        try
        {
            document = SourceDocument.Parse(source);
        }
        catch (SyntaxException exception)
        {
            return new CheckReport(name, [ErrorReport.From(exception)], []);
        }

        var operations = OperationUsage.Of(oldSchema, document).Zip(OperationUsage.Of(newSchema, document), Report);
        return new CheckReport(name, DocumentErrors.Find(newSchema, document), [.. operations]);
    }

    private OperationReport Report(OperationUsage before, OperationUsage now) => new(
        now.Operation.Name?.Value,
        [.. OperationTouches.Find(_breakingChanges, before)],
        [.. OperationTouches.FindDeprecated(now)]);
}
