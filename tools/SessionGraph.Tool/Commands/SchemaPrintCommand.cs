using System.CommandLine;
using SessionGraph.GraphQL.Types.Printing;
using SessionGraph.Tool.Documents;

namespace SessionGraph.Tool.Commands;

/// <summary><c>schema print</c>: prints a schema as the gateway would export it.</summary>
internal static class SchemaPrintCommand
{
    public static Command Create()
    {
        var schema = new Argument<string>("schema") { Description = "The schema, a type system document; - for the standard input." };
        var command = new Command("print", "Prints a schema canonically: extensions taken in, types by kind and name.") { schema };
        command.SetAction(async (result, cancellationToken) =>
        {
            var loaded = await SchemaDocument.LoadAsync(result.GetRequiredValue(schema), cancellationToken);
            await result.InvocationConfiguration.Output.WriteLineAsync(SchemaPrinter.Print(loaded));
            return ExitCode.Success;
        });
        return command;
    }
}
