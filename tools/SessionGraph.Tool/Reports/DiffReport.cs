using SessionGraph.GraphQL.Types.Comparison;

namespace SessionGraph.Tool.Reports;

/// <summary>How a schema changed.</summary>
/// <param name="Breaking">Changes that break clients.</param>
/// <param name="Dangerous">Changes that clients may not expect.</param>
/// <param name="Safe">Changes that affect no client.</param>
internal sealed record DiffReport(
    IReadOnlyList<ChangeReport> Breaking, IReadOnlyList<ChangeReport> Dangerous, IReadOnlyList<ChangeReport> Safe)
{
    public static DiffReport From(IReadOnlyList<SchemaChange> changes)
    {
        var byCriticality = changes.ToLookup(change => change.Criticality, ChangeReport.From);
        return new DiffReport(
            [.. byCriticality[SchemaChangeCriticality.Breaking]],
            [.. byCriticality[SchemaChangeCriticality.Dangerous]],
            [.. byCriticality[SchemaChangeCriticality.Safe]]);
    }
}
