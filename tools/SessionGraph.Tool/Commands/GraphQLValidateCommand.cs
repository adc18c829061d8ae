using System.CommandLine;
using SessionGraph.Tool.Documents;

namespace SessionGraph.Tool.Commands;

/// <summary><c>graphql validate</c>: reports the errors of documents, one JSON line each.</summary>
internal static class GraphQLValidateCommand
{
    public static Command Create()
    {
        var schema = CommandLineSymbols.Schema();
        var documents = CommandLineSymbols.Documents("The documents to validate");
        var command = new Command(
            "validate", "Validates documents by a schema: one JSON line a document, exit code 1 where one is invalid.")
        {
            schema,
            documents,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var sources = SourceDocument.Find(result.GetRequiredValue(documents));
            var loaded = await SchemaDocument.LoadAsync(result.GetRequiredValue(schema), cancellationToken);
            return await Validation.RunAsync(
                sources,
                source => DocumentErrors.Find(loaded, SourceDocument.Parse(source)),
                result.InvocationConfiguration.Output,
                cancellationToken);
        });
        return command;
    }
}
