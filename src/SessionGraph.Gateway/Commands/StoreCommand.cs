using System.CommandLine;
using System.Globalization;
using SessionGraph.Providers;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Commands;

/// <summary>
/// The commands for the gateway's store: <c>store migrate</c>, <c>store backup</c>, <c>store restore</c> and <c>store verify</c>. They use
/// the server's settings.
/// </summary>
internal static class StoreCommand
{
    private const string Settings = "Settings are the server's: appsettings.json, environment variables, or arguments as "
        + "--Store:ConnectionString=\"Data Source=data/sessiongraph.db\". Exit codes: 0 done, 1 not done or a fault found.";

    /// <summary>Creates the command.</summary>
    /// <param name="services">Provides the gateway's services when a command runs. The host is not started.</param>
    public static Command Create(Func<IServiceProvider> services) => new("store", $"Works on the gateway's store. {Settings}")
    {
        Migrate(services),
        Backup(services),
        Restore(services),
        Verify(services),
    };

    private static Command Migrate(Func<IServiceProvider> services)
    {
        var command = new Command("migrate", "Creates or upgrades the store, as the next start would. Refused while a gateway serves.");
        command.SetAction(async (result, cancellationToken) =>
        {
            var console = result.InvocationConfiguration;
            using var progress = Progress(console);
            var migration = await services().GetRequiredService<StorePreparation>().PrepareAsync("migrates", progress, cancellationToken);
            await console.Output.WriteLineAsync($"The store is up to date: {migration}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Backup(Func<IServiceProvider> services)
    {
        var file = new Argument<string>("FILE") { Description = "The backup to write. Its folder must exist." };
        var overwrite = new Option<bool>("--overwrite", "--force") { Description = "Replaces FILE if it exists." };
        var command = new Command("backup", "Writes a verified copy of the store into FILE. A gateway may serve meanwhile.") { file, overwrite };
        command.SetAction(async (result, cancellationToken) =>
        {
            var console = result.InvocationConfiguration;
            using var progress = Progress(console);
            var copy = await Task.Run(
                () => services().GetRequiredService<StoreBackup>().Write(
                    result.GetRequiredValue(file), result.GetValue(overwrite), progress, cancellationToken),
                cancellationToken);
            await console.Output.WriteLineAsync($"The backup {copy.Path} is written: {Describe(copy)}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Restore(Func<IServiceProvider> services)
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
            var (restored, replaced) = await services().GetRequiredService<StoreRestore>().RestoreAsync(
                result.GetRequiredValue(file), progress, cancellationToken);
            await console.Output.WriteLineAsync($"The store {restored.Path} is restored: {Describe(restored)}.");
            if (replaced is not null)
                await console.Output.WriteLineAsync($"The replaced store is kept as {replaced}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Verify(Func<IServiceProvider> services)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "The backup to verify. Default: the store.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("verify", "Reads the store, or the backup FILE, from end to end, and prints one line for each fault. A gateway may serve meanwhile.")
        {
            file,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var console = result.InvocationConfiguration;
            using var progress = Progress(console);
            var verification = services().GetRequiredService<StoreVerification>();
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

    private static StoreProgressReporter Progress(InvocationConfiguration console) => new(console.Error.WriteLine, TimeProvider.System);

    private static string Describe(StoreCopy copy)
        => string.Create(CultureInfo.InvariantCulture, $"{copy.Sessions} sessions, {copy.Size} bytes, newest migration {copy.Migration}");
}
