namespace SessionGraph.Tool.Reports;

/// <summary>What a schema, and its changes, mean to an operation.</summary>
/// <param name="Operation">Its name; null for an anonymous one.</param>
/// <param name="BreakingChanges">The breaking changes that touch it.</param>
/// <param name="DeprecatedMembers">The deprecated members that it uses.</param>
internal sealed record OperationReport(
    string? Operation, IReadOnlyList<TouchReport> BreakingChanges, IReadOnlyList<DeprecationReport> DeprecatedMembers);
