using System.CommandLine;
using System.CommandLine.Invocation;
using SessionGraph.Tool.Commands;

namespace SessionGraph.Tool;

/// <summary>The tool's command line.</summary>
internal static class ToolCommandLine
{
    /// <summary>Executes the command line and returns an <see cref="ExitCode"/>.</summary>
    public static async Task<int> InvokeAsync(IReadOnlyList<string> args, InvocationConfiguration console)
    {
        var result = Create().Parse(args);
        console.EnableDefaultExceptionHandler = false;
        try
        {
            var exitCode = await result.InvokeAsync(console);
            return result.Action is ParseErrorAction ? ExitCode.Unusable : exitCode;
        }
        catch (Exception exception) when (exception is UnusableInputException or IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Unusable;
        }
    }

    private static RootCommand Create() => new("Works on GraphQL documents and schemas; no server is needed.")
    {
        new Command("graphql", "Works on documents.")
        {
            GraphQLValidateCommand.Create(),
            GraphQLFormatCommand.Create(),
        },
        new Command("schema", "Works on schemas.")
        {
            SchemaValidateCommand.Create(),
            SchemaPrintCommand.Create(),
            SchemaDiffCommand.Create(),
            SchemaCheckCommand.Create(),
        },
    };
}
