using System.CommandLine;
using SessionGraph.Tool.Documents;

namespace SessionGraph.Tool.Commands;

/// <summary><c>schema validate</c>: reports the errors of schemas, one JSON line each.</summary>
internal static class SchemaValidateCommand
{
    public static Command Create()
    {
        var schemas = CommandLineSymbols.Documents("The schemas to validate, each of one file");
        var command = new Command("validate", "Validates schemas: one JSON line a schema, exit code 1 where one is invalid.") { schemas };
        command.SetAction((result, cancellationToken) => Validation.RunAsync(
            SourceDocument.Find(result.GetRequiredValue(schemas)), Validate, result.InvocationConfiguration.Output, cancellationToken));
        return command;

        static IReadOnlyList<Reports.ErrorReport> Validate(byte[] source)
        {
            SchemaDocument.Create(source);
            return [];
        }
    }
}
