using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.PersistedOperations;
using SessionGraph.GraphQL.Types.Printing;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>The commands that a GraphQL server adds to its application.</summary>
public static class GraphQLCommands
{
    /// <summary>
    /// Runs <c>schema export [--output file] [--schema-name name]</c> without starting the host if the arguments ask for it; otherwise runs
    /// the host until it shuts down. The exit code is 0 on success.
    /// </summary>
    public static async Task<int> RunWithGraphQLCommandsAsync(this IHost host, string[] args)
    {
        if (args is ["schema", ..])
            return await InvokeAsync(host, args, new InvocationConfiguration());

        await host.RunAsync();
        return 0;
    }

    /// <summary>
    /// Creates the command <c>schema</c> for an application that has its own command line. <c>schema export</c> writes the schema as a
    /// GraphQL document.
    /// </summary>
    /// <param name="services">The application's services. The command asks for them when it runs.</param>
    public static Command CreateSchemaCommand(Func<IServiceProvider> services)
    {
        var output = new Option<FileInfo?>("--output") { Description = "The file to write. The default is the standard output." };
        var schemaName = new Option<string>("--schema-name")
        {
            Description = "The schema's name, if the application has several.",
            DefaultValueFactory = _ => RequestExecutorSetup.DefaultName,
        };
        var export = new Command("export", "Writes the schema as a GraphQL document.") { output, schemaName };
        export.SetAction((result, cancellationToken) => ExportAsync(
            services(),
            result.GetRequiredValue(schemaName),
            result.GetValue(output),
            result.InvocationConfiguration,
            cancellationToken));
        return new Command("schema", "Commands for the schema.") { export };
    }

    internal static async Task<int> InvokeAsync(IHost host, string[] args, InvocationConfiguration console)
    {
        var root = new RootCommand("A GraphQL server.") { CreateSchemaCommand(() => host.Services) };
        await using (host as IAsyncDisposable)
            return await root.Parse(args).InvokeAsync(console);
    }

    private static async Task<int> ExportAsync(
        IServiceProvider services,
        string schemaName,
        FileInfo? file,
        InvocationConfiguration console,
        CancellationToken cancellationToken)
    {
        try
        {
            if (services.GetKeyedService<IRequestExecutor>(schemaName) is not { Schema: var schema })
                throw new SchemaException($"There is no schema named `{schemaName}`.");

            var document = SchemaPrinter.Print(schema) + "\n";
            if (file is null)
                await console.Output.WriteAsync(document);
            else
                await File.WriteAllTextAsync(file.FullName, document, cancellationToken);

            return 0;
        }
        catch (Exception exception) when (exception
            is SchemaException or OperationDocumentException or IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }
}
