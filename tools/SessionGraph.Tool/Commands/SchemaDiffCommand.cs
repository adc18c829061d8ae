using System.CommandLine;
using System.Text.Json;
using SessionGraph.GraphQL.Types.Comparison;
using SessionGraph.Tool.Documents;
using SessionGraph.Tool.Reports;

namespace SessionGraph.Tool.Commands;

/// <summary><c>schema diff</c>: reports the changes of a schema and whether they affect clients.</summary>
internal static class SchemaDiffCommand
{
    private const string Breaking = "breaking";
    private const string Dangerous = "dangerous";
    private const string None = "none";

    public static Command Create()
    {
        var oldSchema = new Argument<string>("old") { Description = "The schema that clients know." };
        var newSchema = new Argument<string>("new") { Description = "The schema that they shall have." };
        var format = CommandLineSymbols.Format();
        var failOn = new Option<string>("--fail-on") { Description = "The least change that fails.", DefaultValueFactory = _ => Breaking }
            .AcceptOnlyFromAmong(Breaking, Dangerous, None);
        var command = new Command(
            "diff", "Tells the breaking, dangerous and safe changes from one schema to another; exit code 1 where clients break.")
        {
            oldSchema,
            newSchema,
            format,
            failOn,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var report = DiffReport.From(SchemaComparer.Compare(
                await SchemaDocument.LoadAsync(result.GetRequiredValue(oldSchema), cancellationToken),
                await SchemaDocument.LoadAsync(result.GetRequiredValue(newSchema), cancellationToken)));
            await result.InvocationConfiguration.Output.WriteLineAsync(result.GetValue(format) is CommandLineSymbols.Json
                ? JsonSerializer.Serialize(report, ReportJsonContext.Readable.DiffReport)
                : Describe(report));
            return IsFailure(report, result.GetRequiredValue(failOn)) ? ExitCode.Found : ExitCode.Success;
        });
        return command;
    }

    private static bool IsFailure(DiffReport report, string failOn) => failOn switch
    {
        Breaking => report.Breaking.Count > 0,
        Dangerous => report.Breaking.Count + report.Dangerous.Count > 0,
        _ => false,
    };

    private static string Describe(DiffReport report)
    {
        var groups = new[] { ("Breaking", report.Breaking), ("Dangerous", report.Dangerous), ("Safe", report.Safe) }
            .Where(group => group.Item2.Count > 0)
            .Select(group => $"{group.Item1} ({group.Item2.Count})\n  {string.Join("\n  ", group.Item2.Select(change => change.Message))}");
        return string.Join("\n\n", groups) is { Length: > 0 } text ? text : "No changes.";
    }
}
