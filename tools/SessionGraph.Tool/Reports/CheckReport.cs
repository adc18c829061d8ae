namespace SessionGraph.Tool.Reports;

/// <summary>What a schema, and its changes, mean to a document of a client.</summary>
/// <param name="Document">Its path; <c>-</c> for the standard input.</param>
/// <param name="Errors">What makes it invalid; empty where it is valid.</param>
/// <param name="Operations">Its operations; empty where it cannot be parsed.</param>
internal sealed record CheckReport(string Document, IReadOnlyList<ErrorReport> Errors, IReadOnlyList<OperationReport> Operations);
