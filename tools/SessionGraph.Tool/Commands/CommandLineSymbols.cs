using System.CommandLine;

namespace SessionGraph.Tool.Commands;

/// <summary>Options and arguments that several commands share.</summary>
internal static class CommandLineSymbols
{
    public const string Text = "text";
    public const string Json = "json";

    public static Option<string> Schema() => new("--schema")
    {
        Description = "The schema, a type system document.",
        HelpName = "file",
        DefaultValueFactory = _ => "schema/schema.graphql",
    };

    public static Option<string> Format()
        => new Option<string>("--format") { Description = "How the findings are written.", DefaultValueFactory = _ => Text }
            .AcceptOnlyFromAmong(Text, Json);

    public static Argument<string[]> Documents(string description) => new("documents")
    {
        Description = description + ": files, folders (all *.graphql below), or - for the standard input.",
        Arity = ArgumentArity.OneOrMore,
    };
}
