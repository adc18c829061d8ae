using System.CommandLine;

namespace SessionGraph.Bench;

/// <summary><c>side-by-side</c>: the gateway among its peers, over HTTP, over the same sessions.</summary>
internal static class SideBySideCommand
{
    public static Command Create()
    {
        var peers = new Option<string>("--peers") { Description = "Which of the servers in Peers.", DefaultValueFactory = _ => "A E E0 E2" };
        var rounds = new Option<int>("--rounds") { Description = "How often each is measured.", DefaultValueFactory = _ => 2 };
        var seconds = new Option<int>("--seconds") { Description = "How long each time.", DefaultValueFactory = _ => 6 };
        var operations = new Option<string>("--operations")
        {
            Description = "Which requests.",
            DefaultValueFactory = _ => string.Join(',', Operations.Names),
        };
        var others = new Option<string[]>("--other")
        {
            Description = "Another server that runs already and answers as the peers do: its name, its address, and the folder of its requests, as NAME=URL,FOLDER.",
            AllowMultipleArgumentsPerToken = true,
        };
        var dryRun = new Option<bool>("--compare-only") { Description = "Only compares the answers; measures nothing." };
        var command = new Command("side-by-side", "Measures the gateway beside its peers; rewrites its table in docs/performance.md.")
        {
            peers, others, rounds, seconds, operations, dryRun,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var names = result.GetRequiredValue(peers).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var run = new SideBySideRun(
                names,
                result.GetValue(others) ?? [],
                result.GetRequiredValue(rounds),
                result.GetRequiredValue(seconds),
                result.GetRequiredValue(operations));
            await run.RunAsync(result.GetValue(dryRun), cancellationToken);
        });
        return command;
    }
}
