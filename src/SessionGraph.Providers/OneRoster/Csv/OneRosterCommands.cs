using System.CommandLine;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The commands <c>import</c> and <c>export</c> for OneRoster's CSV files.</summary>
internal static class OneRosterCommands
{
    private const int MaxColumns = 10;

    /// <summary>Creates the commands.</summary>
    /// <param name="services">Provides the gateway's services when a command runs. The host is not started.</param>
    public static IEnumerable<Command> Create(Func<IServiceProvider> services) => [Import(services), Export(services)];

    private static Command Import(Func<IServiceProvider> services)
    {
        var path = new Argument<string>("PATH") { Description = "The export: a folder, or a ZIP archive." };
        var connection = Connection();
        var organisation = new Option<string?>("--org")
        {
            Description = "The sourcedId of the organisation that new sessions belong to. Default: the organisation of orgs.csv, or the topmost of several.",
        };
        var partial = new Option<bool>("--partial") { Description = "Imports the rows without an error, 500 at a time, although others have one." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what an import would do, and does nothing." };
        var command = new Command(
            "import",
            "Imports the academic sessions and organisations of a OneRoster CSV export: all rows, or none if one has an error. A gateway may serve "
                + "meanwhile. Exit codes: 0 done, 1 nothing was changed, 2 done but for the rows that the output names.")
        {
            path, connection, organisation, partial, dryRun,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            services(),
            result.InvocationConfiguration,
            result.GetRequiredValue(path),
            new ImportOptions(result.GetValue(connection), result.GetValue(organisation), result.GetValue(partial), result.GetValue(dryRun)),
            cancellationToken));
        return command;
    }

    private static Command Export(Func<IServiceProvider> services)
    {
        var path = new Argument<string>("PATH") { Description = "The export to write: a ZIP archive if the name ends in .zip, else a folder." };
        var connection = Connection();
        var organisation = new Option<string?>("--org") { Description = "The sourcedId of the only organisation to export. Default: all." };
        var delta = new Option<bool>("--delta")
        {
            Description = "Writes a delta file, which has the status and the stamp of each session, and those that are marked as deleted.",
        };
        var since = new Option<DateTimeOffset?>("--since")
        {
            Description = "With --delta: exports only the sessions whose dateLastModified is this instant or later, such as 2026-09-01T00:00:00Z.",
        };
        var overwrite = new Option<bool>("--overwrite", "--force") { Description = "Replaces files that exist." };
        var command = new Command(
            "export",
            "Writes the academic sessions and organisations of a connection as a OneRoster 1.2 CSV export. A gateway may serve meanwhile.")
        {
            path, connection, organisation, delta, since, overwrite,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(since) is not null && result.GetResult(delta) is null)
                result.AddError("--since needs --delta: a bulk file has all sessions.");
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            var console = result.InvocationConfiguration;
            var options = new ExportOptions(
                result.GetValue(connection), result.GetValue(organisation), result.GetValue(delta), result.GetValue(since), result.GetValue(overwrite));
            // From here on, the process can be stopped.
            await Task.Yield();
            await PrepareAsync(services(), console, "exports", cancellationToken);
            var export = await ShowAsync(
                console,
                progress => services().GetRequiredService<AcademicSessionExport>().WriteAsync(
                    result.GetRequiredValue(path), options, progress, cancellationToken),
                cancellationToken);
            await WriteLineAsync(
                console, $"{result.GetRequiredValue(path)} is written: {export.Sessions} academic sessions and {export.Organisations} organisations of the connection '{export.Connection}'.");
            if (export.Deleted > 0)
                await WriteLineAsync(console, $"Sessions that are marked as deleted are skipped: {export.Deleted}. A delta file (--delta) has them.");
            if (export.Orphans > 0)
                await WriteLineAsync(console, $"Sessions with a parent that is not in the file: {export.Orphans}. Where the parents are not known, an import refuses them.");
            return ExitCode.Done;
        });
        return command;
    }

    // SQLite reports an interruption when the process is asked to stop.
    private static async Task<T> ShowAsync<T>(
        InvocationConfiguration console, Func<IProgress<ImportStep>, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await ImportProgress.ShowAsync(console.Error, work);
        }
        catch (SqliteException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
    }

    private static Option<string?> Connection()
        => new("--connection") { Description = "The name of the connection. Default: the only connection of OneRoster." };

    private static async Task<int> RunAsync(
        IServiceProvider services, InvocationConfiguration console, string path, ImportOptions options, CancellationToken cancellationToken)
    {
        // From here on, the process can be stopped.
        await Task.Yield();
        var import = services.GetRequiredService<AcademicSessionImport>();
        // Check the path before a store is created.
        using (new OneRosterFiles(path))
            await PrepareAsync(services, console, "imports", cancellationToken);
        using var staged = await ShowAsync(console, progress => import.StageAsync(path, options, progress, cancellationToken), cancellationToken);
        var organisation = staged.Organisation is null ? "" : $", new sessions to the organisation '{staged.Organisation}'";
        await WriteLineAsync(
            console,
            $"Read {AcademicSessionTable.FileName} ({(staged.Mode is ManifestMode.Delta ? "delta" : "bulk")}): {staged.Read} rows, to the connection '{staged.Connection}'{organisation}.");
        if (staged.Ignored.Count > 0)
        {
            var more = staged.Ignored.Count > MaxColumns ? $" and {staged.Ignored.Count - MaxColumns} more" : "";
            await WriteLineAsync(console, $"Columns that are not imported: {string.Join(", ", staged.Ignored.Take(MaxColumns))}{more}.");
        }

        foreach (var error in staged.ReadErrors())
            await console.Output.WriteLineAsync(error.ToString());

        if (staged.ErrorCount > 0 && !options.IsPartial)
        {
            await WriteLineAsync(console, $"Nothing was changed. Errors: {staged.ErrorCount}. --partial imports the rows without one.");
            return ExitCode.Failed;
        }

        try
        {
            var result = await ShowAsync(
                console,
                progress => options.IsDryRun
                    ? import.CompareAsync(staged, progress, cancellationToken)
                    : import.WriteAsync(staged, progress, cancellationToken),
                cancellationToken);
            await WriteLineAsync(
                console, $"{(options.IsDryRun ? "Nothing was changed. An import would do this. " : "")}{Describe(result)} Skipped: {staged.Skipped}.");
            return staged.ErrorCount > 0 ? ExitCode.Incomplete : ExitCode.Done;
        }
        catch (ImportIncompleteException exception)
        {
            var reason = cancellationToken.IsCancellationRequested ? "The command was stopped." : exception.InnerException!.Message;
            await console.Error.WriteLineAsync($"{reason} Written until then: {Describe(exception.Result)} The same command does the rest.");
            return ExitCode.Incomplete;
        }
    }

    private static string Describe(ImportResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"Created: {result.Created}. Changed: {result.Changed}. Unchanged: {result.Unchanged}. Organisations created or changed: {result.Organisations}.");

    private static async Task PrepareAsync(
        IServiceProvider services, InvocationConfiguration console, string activity, CancellationToken cancellationToken)
    {
        using var progress = new StoreProgressReporter(console.Error.WriteLine, TimeProvider.System);
        await services.GetRequiredService<StorePreparation>().PrepareOrJoinAsync(activity, progress, cancellationToken);
    }

    private static Task WriteLineAsync(InvocationConfiguration console, FormattableString text)
        => console.Output.WriteLineAsync(text.ToString(CultureInfo.InvariantCulture));
}
