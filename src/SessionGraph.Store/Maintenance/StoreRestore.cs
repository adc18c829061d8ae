using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>Puts a backup in the store's place, while no gateway serves. Whenever it is killed, the next start has the old store or the new one.</summary>
public sealed class StoreRestore(
    StoreLock storeLock,
    StoreMigrations migrations,
    StoreVerification verification,
    IEnumerable<StoreProvider> providers,
    IOptions<StoreOptions> options,
    TimeProvider timeProvider)
{
    /// <summary>Verifies the backup, copies it beside the store, and exchanges the two.</summary>
    /// <param name="path">The backup's path.</param>
    /// <param name="progress">Is told each step.</param>
    /// <param name="cancellationToken">Ends the work, as long as the store is not yet exchanged.</param>
    /// <returns>The restored store, and the path under which the replaced one is kept; null where there was none.</returns>
    /// <exception cref="StoreException">The backup is damaged or no store, the store is in use, or a file cannot be written.</exception>
    public async Task<(StoreCopy Restored, string? Replaced)> RestoreAsync(
        string path, IProgress<StoreStep> progress, CancellationToken cancellationToken)
    {
        var store = StoreFile.Of(options.Value.ConnectionString);
        var backup = StoreFile.At(path);
        if (!File.Exists(backup.Path))
            throw new StoreException($"There is no backup at {backup.Path}.");
        if (store.Owns(backup.Path))
            throw new StoreException($"The backup {backup.Path} is the store's own file.");
        store.CreateFolder();
        storeLock.Take(store, "restores a backup");
        StoreReplacement.Finish(store);
        RequireNobodyElse(store);
        if (await verification.VerifyAsync(backup.Path, progress, cancellationToken) is { Findings: [var finding, ..] findings })
        {
            throw new StoreException(
                $"The backup {backup.Path} is damaged, and nothing is restored: {finding}"
                + (findings.Count > 1 ? $" `store verify {backup.Path}` lists all {findings.Count} faults." : ""));
        }

        var temporary = StoreReplacement.TemporaryPath(store);
        try
        {
            File.Delete(temporary);
            File.Delete(temporary + "-journal");
            StoreCopy copy;
            using (var source = DatabaseFile.Open(backup.Path, options.Value.BusyTimeout, cancellationToken))
                copy = StoreCopy.Write(source, temporary, migrations, options.Value.BusyTimeout, progress, cancellationToken);
            await RenewChangeLogAsync(temporary, cancellationToken);
            if (File.Exists(store.Path))
                DurableFile.CopyPermissions(store.Path, temporary);
            DurableFile.Flush(temporary);
            progress.Report(new StoreStep("Replacing the store"));
            StoreReplacement.Begin(store, timeProvider.GetUtcNow());
            return (copy with { Path = store.Path }, StoreReplacement.Finish(store));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The backup {backup.Path} cannot be restored: {exception.Message}", exception);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    // Cursors of the replaced store mean nothing in the restored one. A backup of before the store had a log of changes gets the log, with a
    // new identity, when it is migrated.
    private async Task RenewChangeLogAsync(string path, CancellationToken cancellationToken)
    {
        using var database = DatabaseFile.Open(path, options.Value.BusyTimeout, cancellationToken);
        if (database.ExecuteScalar("SELECT count(*) FROM sqlite_master WHERE name = 'ChangeLogState'") == 0)
            return;
        var builder = new DbContextOptionsBuilder<SessionGraphContext>();
        builder.UseSqlite(database.Connection).UseProviders([.. providers]);
        await using var context = new SessionGraphContext(builder.Options);
        await ChangeLog.RenewIdentityAsync(context, cancellationToken);
    }

    // Another program's connection would write to the replaced store, and remove the new one's log when it is closed. With nobody else
    // there, closing the store writes its log into it.
    private void RequireNobodyElse(StoreFile store)
    {
        if (!store.HasContent)
            return;
        try
        {
            using var database = DatabaseFile.Open(store.Path, options.Value.BusyTimeout, CancellationToken.None);
            database.Execute("PRAGMA locking_mode = EXCLUSIVE");
            database.Execute("BEGIN EXCLUSIVE");
            database.Execute("COMMIT");
        }
        catch (StoreException exception) when (exception.IsDamage)
        {
            // A damaged store is what a backup is restored for.
        }
    }
}
