namespace SessionGraph.Tool.Reports;

/// <summary>The effects of a schema and its changes on a client's document.</summary>
/// <param name="Document">The path; <c>-</c> for standard input.</param>
/// <param name="Errors">The validation errors; empty when the document is valid.</param>
/// <param name="Operations">The operations; empty when the document cannot be parsed.</param>
internal sealed record CheckReport(string Document, IReadOnlyList<ErrorReport> Errors, IReadOnlyList<OperationReport> Operations);
