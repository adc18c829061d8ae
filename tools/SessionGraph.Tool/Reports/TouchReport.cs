using SessionGraph.GraphQL.Types.Comparison;

namespace SessionGraph.Tool.Reports;

/// <summary>A change that touches an operation.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Coordinate">The member that changed.</param>
/// <param name="Message">The change in plain words.</param>
/// <param name="ThroughVariable">Whether it depends on what the variables carry.</param>
/// <param name="Locations">Where the operation uses the member.</param>
internal sealed record TouchReport(
    SchemaChangeKind Kind, string Coordinate, string Message, bool ThroughVariable, IReadOnlyList<LocationReport> Locations);
