namespace SessionGraph.Tool.Reports;

/// <summary>A deprecated member that an operation uses.</summary>
/// <param name="Coordinate">The member.</param>
/// <param name="Reason">The reason of the deprecation.</param>
/// <param name="Locations">Where the operation uses it.</param>
internal sealed record DeprecationReport(string Coordinate, string Reason, IReadOnlyList<LocationReport> Locations);
