namespace SessionGraph.Tool.Reports;

/// <summary>The effects of a schema and its changes on an operation.</summary>
/// <param name="Operation">The name of the operation; null for an anonymous one.</param>
/// <param name="BreakingChanges">The breaking changes that affect it.</param>
/// <param name="DeprecatedMembers">The deprecated members that it uses.</param>
internal sealed record OperationReport(
    string? Operation, IReadOnlyList<TouchReport> BreakingChanges, IReadOnlyList<DeprecationReport> DeprecatedMembers);
