using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>
/// Replaces the store by a backup while no gateway serves. If it is killed, the next start finds the old store or the new one.
/// </summary>
public sealed class StoreRestore(
    StoreLock storeLock,
    StoreMigrations migrations,
    StoreVerification verification,
    IEnumerable<StoreProvider> providers,
    IOptions<StoreOptions> options,
    TimeProvider timeProvider)
{
    /// <summary>Verifies the backup, copies it beside the store and swaps the two.</summary>
    /// <param name="path">The backup's path.</param>
    /// <param name="progress">Reports each step.</param>
    /// <param name="cancellationToken">Cancels the restore until the swap.</param>
    /// <returns>The restored store, and the path of the replaced one; null when there was none.</returns>
    /// <exception cref="StoreException">The backup is damaged or not a store, the store is in use, or a file cannot be written.</exception>
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

    // Cursors of the replaced store are invalid in the restored one. A backup from before the change log gets a log with a new identity
    // when it is migrated.
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

    // Another program's connection would write to the replaced store, and delete the new store's write-ahead log on close. When nobody else
    // has it open, closing the store checkpoints its log.
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
            // Backups are restored because the store is damaged.
        }
    }
}
