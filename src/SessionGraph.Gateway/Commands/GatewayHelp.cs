using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SessionGraph.Providers;

namespace SessionGraph.Gateway.Commands;

/// <summary>
/// The help of the whole command line: every command in full, and the settings. System.CommandLine provides the help of a single command.
/// </summary>
/// <param name="ofCommands">System.CommandLine's help.</param>
internal sealed class GatewayHelp(HelpAction ofCommands) : SynchronousCommandLineAction
{
    private const string Settings = """
        Settings:
          Every key of appsettings.json is an argument, too: --Section:Key=VALUE. So are the host's own: --urls, --environment, --contentRoot.
          --urls=http://localhost:8080
          --Store:ConnectionString="Data Source=data/sessiongraph.db"
        """;

    /// <inheritdoc/>
    public override bool Terminating => true;

    /// <summary>Help is available without the required arguments.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        if (parseResult.CommandResult.Command is not RootCommand root)
            return ofCommands.Invoke(parseResult);

        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine($"""
            {root.Description}

            Usage:
              {RootCommand.ExecutableName} [settings]
              {RootCommand.ExecutableName} <command> [settings]

            Commands:
            """);
        var rows = CommandLineErrors.Leaves(root)
            .Select(leaf => (string.Join(' ', [leaf.Words, .. leaf.Command.Arguments.Select(NameOf)]), leaf.Command.Description))
            .Concat([("--help", "Prints this. After a command, explains the command."), ("--version", "Prints the version.")]).ToArray();
        var width = rows.Max(row => row.Item1.Length);
        foreach (var (words, description) in rows)
            output.WriteLine($"  {words.PadRight(width)}  {description}");
        output.WriteLine();
        output.WriteLine(Settings);
        return ExitCode.Done;
    }

    private static string NameOf(Argument argument) => argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : argument.Name;
}
