using SessionGraph.GraphQL.Types.Comparison;

namespace SessionGraph.Tool.Reports;

/// <summary>A change of a schema.</summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="Coordinate">The coordinate of the changed member; null for the schema itself.</param>
/// <param name="Message">The change in plain words.</param>
internal sealed record ChangeReport(SchemaChangeKind Kind, string? Coordinate, string Message)
{
    public static ChangeReport From(SchemaChange change) => new(change.Kind, change.Coordinate, change.Message);
}
