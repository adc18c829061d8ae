using System.CommandLine;
using System.Text;
using SessionGraph.GraphQL.Language;
using SessionGraph.Tool.Documents;
using SessionGraph.Tool.Formatting;
using SessionGraph.Tool.Reports;

namespace SessionGraph.Tool.Commands;

/// <summary><c>graphql format</c>: formats executable and type system documents.</summary>
internal static class GraphQLFormatCommand
{
    public static Command Create()
    {
        var check = new Option<bool>("--check") { Description = "Writes nothing; exit code 1 where a document is not formatted." };
        var stdout = new Option<bool>("--stdout") { Description = "Writes to the standard output rather than to the files." };
        var documents = CommandLineSymbols.Documents("The documents to format");
        var command = new Command("format", "Formats documents and schemas in place, comments kept.") { check, stdout, documents };
        command.Validators.Add(result =>
        {
            if (result.GetValue(check) && result.GetValue(stdout))
                result.AddError("--check and --stdout exclude each other.");
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            var output = result.GetValue(check) ? Output.Names : result.GetValue(stdout) ? Output.Console : Output.Files;
            var exitCode = ExitCode.Success;
            foreach (var document in SourceDocument.Find(result.GetRequiredValue(documents)))
                exitCode = Math.Max(exitCode, await FormatAsync(document, output, result.InvocationConfiguration, cancellationToken));

            return exitCode;
        });
        return command;
    }

    private static async Task<int> FormatAsync(
        SourceDocument document, Output output, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var source = await document.ReadAsync(cancellationToken);
        byte[] formatted;
        try
        {
            formatted = DocumentFormatter.Format(source);
        }
        catch (SyntaxException exception)
        {
            await console.Error.WriteLineAsync(ErrorReport.From(exception).Describe(document.Name));
            return ExitCode.Unusable;
        }

        if (output is Output.Console || (output is Output.Files && document.IsStandardInput))
        {
            await console.Output.WriteAsync(Encoding.UTF8.GetString(formatted));
            return ExitCode.Success;
        }

        if (source.AsSpan().SequenceEqual(formatted))
            return ExitCode.Success;

        await console.Output.WriteLineAsync(document.Name);
        if (output is Output.Names)
            return ExitCode.Found;

        await File.WriteAllBytesAsync(document.Name, formatted, cancellationToken);
        return ExitCode.Success;
    }

    private enum Output
    {
        Files,
        Console,
        Names,
    }
}
