using System.Text.Json;
using SessionGraph.GraphQL;
using SessionGraph.GraphQL.Language;
using SessionGraph.Tool.Reports;

namespace SessionGraph.Tool.Documents;

/// <summary>Validates documents one after another.</summary>
internal static class Validation
{
    /// <summary>Writes one JSON line per document and returns the exit code.</summary>
    /// <param name="documents">The documents, executable or of the type system.</param>
    /// <param name="validate">Finds a document's errors. Syntax and schema exceptions count as errors.</param>
    /// <param name="output">The output.</param>
    /// <param name="cancellationToken">Stops between two documents.</param>
    public static async Task<int> RunAsync(
        IReadOnlyList<SourceDocument> documents,
        Func<byte[], IReadOnlyList<ErrorReport>> validate,
        TextWriter output,
        CancellationToken cancellationToken)
    {
        var exitCode = ExitCode.Success;
        foreach (var document in documents)
        {
            var report = new DocumentReport(document.Name, FindErrors(validate, await document.ReadAsync(cancellationToken)));
            await output.WriteLineAsync(JsonSerializer.Serialize(report, ReportJsonContext.Readable.DocumentReport));
            if (report.Errors.Count > 0)
                exitCode = ExitCode.Found;
        }

        return exitCode;
    }

    private static IReadOnlyList<ErrorReport> FindErrors(Func<byte[], IReadOnlyList<ErrorReport>> validate, byte[] source)
    {
        try
        {
            return validate(source);
        }
        catch (SyntaxException exception)
        {
            return [ErrorReport.From(exception)];
        }
        catch (SchemaException exception)
        {
            return [.. exception.Errors.Select(ErrorReport.From)];
        }
    }
}
