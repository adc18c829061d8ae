using SessionGraph.GraphQL.Types.Comparison;

namespace SessionGraph.Tool.Reports;

/// <summary>A change that affects an operation.</summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="Coordinate">The coordinate of the changed member.</param>
/// <param name="Message">The change in plain words.</param>
/// <param name="ThroughVariable">Whether the effect depends on the variables' values.</param>
/// <param name="Locations">Where the operation uses the member.</param>
internal sealed record TouchReport(
    SchemaChangeKind Kind, string Coordinate, string Message, bool ThroughVariable, IReadOnlyList<LocationReport> Locations);
