using SessionGraph.Tool.Reports;

namespace SessionGraph.Tool.Usage;

/// <summary>A member of a schema, used by an operation.</summary>
/// <param name="Coordinate">The member.</param>
/// <param name="Location">Where in the document.</param>
/// <param name="ThroughVariable">Whether the effect depends on the variables' values.</param>
/// <param name="DeprecationReason">The reason of the deprecation; null when the member is not deprecated.</param>
internal sealed record MemberUsage(string Coordinate, LocationReport Location, bool ThroughVariable, string? DeprecationReason);
