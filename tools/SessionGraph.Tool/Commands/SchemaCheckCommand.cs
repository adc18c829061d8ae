using System.CommandLine;
using System.Text.Json;
using SessionGraph.Tool.Documents;
using SessionGraph.Tool.Reports;
using SessionGraph.Tool.Usage;

namespace SessionGraph.Tool.Commands;

/// <summary><c>schema check</c>: reports what a schema change means for the operations that clients send.</summary>
internal static class SchemaCheckCommand
{
    public static Command Create()
    {
        var schema = CommandLineSymbols.Schema();
        var against = new Option<string?>("--against")
        {
            Description = "The schema that the clients know: then the breaking changes that touch an operation are told.",
            HelpName = "file",
        };
        var format = CommandLineSymbols.Format();
        var documents = CommandLineSymbols.Documents("The clients' operations");
        var command = new Command(
            "check", "Validates clients' operations; tells the breaking changes that touch them and the deprecated members that they use.")
        {
            schema,
            against,
            format,
            documents,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var sources = SourceDocument.Find(result.GetRequiredValue(documents));
            var newSchema = await SchemaDocument.LoadAsync(result.GetRequiredValue(schema), cancellationToken);
            var oldSchema = result.GetValue(against) is { } path ? await SchemaDocument.LoadAsync(path, cancellationToken) : newSchema;
            var check = new OperationCheck(oldSchema, newSchema);
            var reports = new List<CheckReport>();
            foreach (var source in sources)
                reports.Add(check.Run(source.Name, await source.ReadAsync(cancellationToken)));

            var output = result.InvocationConfiguration.Output;
            foreach (var report in reports)
                await output.WriteAsync(result.GetValue(format) is CommandLineSymbols.Json
                    ? JsonSerializer.Serialize(report, ReportJsonContext.Readable.CheckReport) + "\n"
                    : CheckText.Describe(report));

            if (result.GetValue(format) is CommandLineSymbols.Text)
                await output.WriteLineAsync(CheckText.Summarize(reports));

            return reports.Any(report => report.Errors.Count > 0) ? ExitCode.Found : ExitCode.Success;
        });
        return command;
    }
}
