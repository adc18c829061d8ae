using System.CommandLine;

namespace SessionGraph.Gateway.Commands;

/// <summary>Describes the error of a command line in one line.</summary>
internal static class CommandLineErrors
{
    /// <summary>The message for the first error.</summary>
    public static string Describe(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var help = $"See {string.Join(' ', [.. Path(command), "--help"])}.";
        if (result.UnmatchedTokens is [var token, ..])
        {
            if (SettingArguments.IsSetting(token))
                return $"The setting {token} has no value: write {token}=VALUE.";
            if (token.StartsWith('-'))
                return $"Unknown option '{token.Split('=')[0]}'. A setting has a section and a key, as in --Store:BusyTimeout=00:00:10. {help}";
            return command.Subcommands.Count > 0
                ? $"Unknown command '{string.Join(' ', [.. Path(command), token])}'. {Commands(command)} {help}"
                : $"Unknown argument '{token}'. {help}";
        }

        return command.Subcommands.Count > 0 ? $"'{string.Join(' ', Path(command))}' needs a command. {Commands(command)} {help}"
            : $"{result.Errors[0].Message} {help}";
    }

    /// <summary>The executable commands below this one, by the words that invoke them.</summary>
    public static IEnumerable<(string Words, Command Command)> Leaves(Command command) => command.Subcommands.Count == 0
        ? [(string.Join(' ', Path(command)), command)]
        : command.Subcommands.SelectMany(Leaves);

    private static string Commands(Command command) => $"The commands are: {string.Join(", ", Leaves(command).Select(leaf => leaf.Words))}.";

    private static IEnumerable<string> Path(Command command)
        => command is RootCommand ? [] : [.. command.Parents.OfType<Command>().SelectMany(Path), command.Name];
}
