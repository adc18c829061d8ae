namespace SessionGraph.Tool.Reports;

/// <summary>The errors of a document.</summary>
/// <param name="Document">The path; <c>-</c> for standard input.</param>
/// <param name="Errors">The errors of its syntax, validation or types; empty when it is valid.</param>
internal sealed record DocumentReport(string Document, IReadOnlyList<ErrorReport> Errors);
