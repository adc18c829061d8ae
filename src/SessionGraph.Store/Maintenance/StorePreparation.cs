using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>
/// Makes the store ready for this process alone: takes its lock, ends what an interrupted restore has left, checks that the file is a store
/// of this version or an older one, applies the pending migrations, and checks the schema. Each step can be killed and done again.
/// </summary>
public sealed partial class StorePreparation(
    StoreLock storeLock,
    IDbContextFactory<SessionGraphContext> contexts,
    IOptions<StoreOptions> options,
    ILogger<StorePreparation> logger)
{
    private const int MostDifferences = 5;

    /// <summary>Makes the store ready. The lock is held until the services are disposed.</summary>
    /// <param name="activity">What this process does with the store, for others who want it: <c>serves</c>.</param>
    /// <param name="progress">Is told each step.</param>
    /// <param name="cancellationToken">Ends the work; what is not finished then is taken back.</param>
    /// <returns>The newest migration of the store.</returns>
    /// <exception cref="StoreException">The store cannot be used; the message says why.</exception>
    public async Task<string> PrepareAsync(string activity, IProgress<StoreStep> progress, CancellationToken cancellationToken)
    {
        var store = StoreFile.Of(options.Value.ConnectionString);
        if (!options.Value.Create && !store.HasContent && StoreReplacement.FindInterrupted(store) is null)
            throw NoStore(store);
        if (Directory.Exists(store.Path))
            throw new StoreException($"{StoreOptions.ConnectionStringKey}: {store.Path} is a folder, not a file.");
        store.CreateFolder();
        storeLock.Take(store, activity);
        StoreReplacement.Finish(store);
        await MigrateAsync(store, ReadApplied(store, cancellationToken), progress, cancellationToken);
        Check(store, cancellationToken);
        return StoreMigrations.Known[^1];
    }

    private IReadOnlyList<string> ReadApplied(StoreFile store, CancellationToken cancellationToken)
    {
        if (!store.HasContent)
        {
            if (!options.Value.Create)
                throw NoStore(store);
            if (!File.Exists(store.Path) && File.Exists(store.LogPath))
            {
                throw new StoreException(
                    $"There is no store at {store.Path}, but its write-ahead log {store.LogPath} exists. Move the store back, or delete the log.");
            }

            return [];
        }

        using var database = DatabaseFile.Open(store.Path, options.Value.BusyTimeout, cancellationToken);
        var applied = StoreMigrations.ReadApplied(database);
        return applied.Count > 0 || options.Value.Create ? applied : throw NoStore(store);
    }

    private async Task MigrateAsync(
        StoreFile store, IReadOnlyList<string> applied, IProgress<StoreStep> progress, CancellationToken cancellationToken)
    {
        var pending = StoreMigrations.Known.Except(applied).ToArray();
        if (pending.Length == 0)
            return;
        var current = "";
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await context.Database.OpenConnectionAsync(cancellationToken);
            var connection = (SqliteConnection)context.Database.GetDbConnection();
            await using var interruption = NativeConnection.InterruptWhen(connection, cancellationToken);

            // One transaction for all of them: whenever this process is killed, the store is as it was before, or new.
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await RemoveLeftLockAsync(context, cancellationToken);
            for (var i = 0; i < pending.Length; i++)
            {
                current = pending[i];
                progress.Report(new StoreStep(
                    $"Migrating the store: {current}, {i + 1} of {pending.Length}", () => $"{LengthOf(store.LogPath) >> 20} MiB written"));
                LogMigration(current, i + 1, pending.Length);
                await context.Database.MigrateAsync(current, cancellationToken);
                cancellationToken.ThrowIfCancellationRequested();
            }

            await context.Database.ExecuteSqlRawAsync($"PRAGMA application_id = {StoreMigrations.ApplicationId}", cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (SqliteException exception)
        {
            var failure = SqliteFailure.Of(exception, store.Path, cancellationToken);
            throw failure is StoreException && current.Length > 0
                ? new StoreException($"The migration {current} failed and was rolled back: {failure.Message}", exception)
                : failure;
        }
    }

    // EF Core's own lock is a row. One that is there is a dead process's: whoever lives and migrates holds the lock of the file.
    private async Task RemoveLeftLockAsync(SessionGraphContext context, CancellationToken cancellationToken)
    {
        var tables = context.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'");
        if (await tables.SingleAsync(cancellationToken) > 0
            && await context.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancellationToken) > 0)
        {
            LogLeftLock();
        }
    }

    private void Check(StoreFile store, CancellationToken cancellationToken)
    {
        using var database = DatabaseFile.Open(store.Path, options.Value.BusyTimeout, cancellationToken);
        var differences = StoreSchema.FindDifferences(database);
        if (differences.Count > 0)
        {
            var more = differences.Count > MostDifferences ? $", and {differences.Count - MostDifferences} more" : "";
            throw new StoreException(
                $"The store {store.Path} does not have this version's schema: {string.Join(", ", differences.Take(MostDifferences))}{more}. "
                + "`store verify` lists all differences. `store restore` restores a backup.");
        }

        if (!SearchProbe.Finds(database))
            throw new StoreException($"The store {store.Path} is damaged: its search index does not find its sessions. `store verify` gives details.");
        if (database.Number("PRAGMA application_id") == 0)
            database.Execute($"PRAGMA application_id = {StoreMigrations.ApplicationId}");
    }

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true, Length: var length } ? length : 0;

    private static StoreException NoStore(StoreFile store)
        => new($"There is no store at {store.Path}, and {StoreOptions.SectionName}:{nameof(StoreOptions.Create)} is false.");

    [LoggerMessage(Level = LogLevel.Information, Message = "Migrating the store: {Migration}, {Number} of {Count}.")]
    private partial void LogMigration(string migration, int number, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A process that migrated the store was killed. Its lock in the database is removed.")]
    private partial void LogLeftLock();
}
