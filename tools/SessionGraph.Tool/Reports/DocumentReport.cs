namespace SessionGraph.Tool.Reports;

/// <summary>What is wrong with a document.</summary>
/// <param name="Document">Its path; <c>-</c> for the standard input.</param>
/// <param name="Errors">The errors of its syntax, its validation or its types; empty where it is valid.</param>
internal sealed record DocumentReport(string Document, IReadOnlyList<ErrorReport> Errors);
