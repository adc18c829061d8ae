using System.CommandLine;
using System.CommandLine.Help;
using SessionGraph.Gateway.Startup;
using SessionGraph.Providers;

namespace SessionGraph.Gateway.Commands;

/// <summary>The gateway's command line: settings, and commands other than serving.</summary>
internal sealed class GatewayCommandLine
{
    private readonly RootCommand _root = new("One GraphQL endpoint for the learning sessions of five providers. Without a command, it serves.");
    private readonly ParseResult _result;

    /// <summary>Parses the arguments.</summary>
    /// <param name="args">The process's arguments.</param>
    /// <param name="services">Provides the gateway's services when a command runs.</param>
    public GatewayCommandLine(IReadOnlyList<string> args, Func<IServiceProvider> services)
    {
        _root.Add(GraphQLCommands.CreateSchemaCommand(services));
        _root.Add(StoreCommand.Create(services));
        foreach (var command in SessionProviders.All.SelectMany(provider => provider.CreateCommands(services)))
            _root.Add(command);
        _root.SetAction(_ => ExitCode.Done);
        var help = _root.Options.OfType<HelpOption>().Single();
        help.Action = new GatewayHelp((HelpAction)help.Action!);
        (Settings, var others) = SettingArguments.Divide(args);
        _result = _root.Parse(others);
    }

    /// <summary>The arguments that are settings.</summary>
    public string[] Settings { get; }

    /// <summary>Whether to start the server.</summary>
    public bool StartsServer => _result.Errors.Count == 0 && _result.Action == _root.Action;

    /// <summary>Whether the command needs the gateway's services. The other actions print help, the version or an error.</summary>
    public bool NeedsServices => _result.Errors.Count == 0 && _result.Action == _result.CommandResult.Command.Action;

    /// <summary>Executes the command line and returns the exit code.</summary>
    /// <param name="console">Where output and errors go.</param>
    /// <param name="configuration">The settings, for messages that name one.</param>
    public async Task<int> InvokeAsync(InvocationConfiguration console, IConfiguration? configuration)
    {
        console.EnableDefaultExceptionHandler = false;
        if (_result.Errors.Count > 0)
        {
            await console.Error.WriteLineAsync(CommandLineErrors.Describe(_result));
            return ExitCode.Failed;
        }

        try
        {
            return await _result.InvokeAsync(console);
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync("The command was stopped. Nothing was changed.");
            return ExitCode.Failed;
        }
        catch (Exception exception) when (StartupFailure.IsDescribable(exception))
        {
            await console.Error.WriteLineAsync(StartupFailure.Describe(exception, configuration));
            return ExitCode.Failed;
        }
    }
}
