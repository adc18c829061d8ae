using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using SessionGraph.Gateway.Start;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Commands;

/// <summary>
/// The verbs of the gateway's executable that work on its store: <c>store migrate</c>, <c>store backup</c>, <c>store restore</c> and
/// <c>store verify</c>. The settings are the server's.
/// </summary>
internal static class StoreCommand
{
    private const string Settings = "Settings are the server's: appsettings.json, environment variables, or arguments as "
        + "--Store:ConnectionString=\"Data Source=data/sessiongraph.db\". Exit codes: 0 done, 1 not done or a fault found, 2 a wrong command line.";

    /// <summary>Whether these arguments ask for a verb.</summary>
    public static bool IsAskedFor(IReadOnlyList<string> args) => args is ["store", ..];

    /// <summary>Does what the arguments say; the result is the process's exit code.</summary>
    /// <param name="services">The gateway's services; the host is not started.</param>
    /// <param name="args">The arguments without settings.</param>
    /// <param name="console">Where results and messages go.</param>
    public static async Task<int> InvokeAsync(IServiceProvider services, IReadOnlyList<string> args, InvocationConfiguration console)
    {
        var result = new RootCommand("The session graph's gateway.") { Create(services) }.Parse(args);
        console.EnableDefaultExceptionHandler = false;
        try
        {
            var exitCode = await result.InvokeAsync(console);
            return result.Action is ParseErrorAction ? ExitCode.WrongCommandLine : exitCode;
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync("Stopped; nothing was changed.");
            return ExitCode.Failed;
        }
        catch (Exception exception) when (StartFailure.IsDescribable(exception))
        {
            await console.Error.WriteLineAsync(StartFailure.Describe(exception, services.GetRequiredService<IConfiguration>()));
            return ExitCode.Failed;
        }
    }

    private static Command Create(IServiceProvider services) => new("store", $"Works on the gateway's store. {Settings}")
    {
        Migrate(services),
        Backup(services),
        Restore(services),
        Verify(services),
    };

    private static Command Migrate(IServiceProvider services)
    {
        var command = new Command("migrate", "Creates the store or brings it up to date, as the next start would. Refused while a gateway serves.");
        command.SetAction(async (result, cancellationToken) =>
        {
            var console = result.InvocationConfiguration;
            using var progress = Progress(console);
            var migration = await services.GetRequiredService<StorePreparation>().PrepareAsync("migrates", progress, cancellationToken);
            await console.Output.WriteLineAsync($"The store is up to date: {migration}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Backup(IServiceProvider services)
    {
        var file = new Argument<string>("FILE") { Description = "The backup to write. Its folder must exist." };
        var overwrite = new Option<bool>("--overwrite", "--force") { Description = "Replaces FILE if it exists." };
        var command = new Command("backup", "Writes a verified copy of the store into FILE. A gateway may serve meanwhile.") { file, overwrite };
        command.SetAction(async (result, cancellationToken) =>
        {
            var console = result.InvocationConfiguration;
            using var progress = Progress(console);
            var copy = await Task.Run(
                () => services.GetRequiredService<StoreBackup>().Write(
                    result.GetRequiredValue(file), result.GetValue(overwrite), progress, cancellationToken),
                cancellationToken);
            await console.Output.WriteLineAsync($"The backup {copy.Path} is written: {Describe(copy)}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Restore(IServiceProvider services)
    {
        var file = new Argument<string>("FILE") { Description = "The backup to restore." };
        var command = new Command(
            "restore",
            "Verifies the backup FILE and puts a copy of it in the store's place. The replaced store is kept beside it. Refused while a gateway serves.")
        {
            file,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var console = result.InvocationConfiguration;
            using var progress = Progress(console);
            var (restored, replaced) = await services.GetRequiredService<StoreRestore>().RestoreAsync(
                result.GetRequiredValue(file), progress, cancellationToken);
            await console.Output.WriteLineAsync($"The store {restored.Path} is restored: {Describe(restored)}.");
            if (replaced is not null)
                await console.Output.WriteLineAsync($"The replaced store is kept as {replaced}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Verify(IServiceProvider services)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "The backup to verify; the store where it is left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("verify", "Reads the store, or the backup FILE, from end to end: one line a fault. A gateway may serve meanwhile.")
        {
            file,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var console = result.InvocationConfiguration;
            using var progress = Progress(console);
            var verification = services.GetRequiredService<StoreVerification>();
            var report = await Task.Run(
                () => result.GetValue(file) is { } path
                    ? verification.VerifyAsync(path, progress, cancellationToken)
                    : verification.VerifyAsync(progress, cancellationToken),
                cancellationToken);
            foreach (var finding in report.Findings)
                await console.Output.WriteLineAsync(finding);
            await console.Output.WriteLineAsync(report.Findings.Count == 0
                ? $"{report.Path} is sound; its newest migration is {report.Migration}."
                : $"{report.Path} has faults: {report.Findings.Count}.");
            return report.Findings.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static StoreStepReporter Progress(InvocationConfiguration console) => new(console.Error.WriteLine, TimeProvider.System);

    private static string Describe(StoreCopy copy)
        => string.Create(CultureInfo.InvariantCulture, $"{copy.Sessions} sessions, {copy.Size} bytes, newest migration {copy.Migration}");
}
