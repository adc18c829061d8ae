using SessionGraph.Tool.Reports;

namespace SessionGraph.Tool.Usage;

/// <summary>A member of a schema, used by an operation.</summary>
/// <param name="Coordinate">The member.</param>
/// <param name="Location">Where in the document.</param>
/// <param name="ThroughVariable">Whether it depends on what the variables carry.</param>
/// <param name="DeprecationReason">Why it should no longer be used; null where it may be.</param>
internal sealed record MemberUsage(string Coordinate, LocationReport Location, bool ThroughVariable, string? DeprecationReason);
