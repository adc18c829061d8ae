using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>
/// Prepares the store for exclusive use: takes its lock, finishes an interrupted restore, checks that the file is a store of this or an
/// older version, applies pending migrations, recreates an outdated search index, and checks the schema. Every step can be interrupted and
/// repeated.
/// </summary>
public sealed partial class StorePreparation(
    StoreLock storeLock,
    StoreMigrations migrations,
    SessionSearchIndex searchIndex,
    StoreSchema schema,
    IDbContextFactory<SessionGraphContext> contexts,
    IOptions<StoreOptions> options,
    ILogger<StorePreparation> logger)
{
    private const int MaxDifferences = 5;

    /// <summary>Prepares the store. The lock is held until the services are disposed.</summary>
    /// <param name="activity">What this process does with the store, shown to other processes that want it, such as <c>serves</c>.</param>
    /// <param name="progress">Reports each step.</param>
    /// <param name="cancellationToken">Cancels the preparation and rolls back unfinished steps.</param>
    /// <returns>The newest migration of the store.</returns>
    /// <exception cref="StoreException">The store cannot be used. The message says why.</exception>
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
        var (applied, isIndexed) = Read(store, cancellationToken);
        if (!isIndexed || applied.Count < migrations.Known.Count)
            await MigrateAsync(store, applied, isIndexed, progress, cancellationToken);
        Check(store, cancellationToken);
        return migrations.Known[^1];
    }

    /// <summary>
    /// Prepares the store as <see cref="PrepareAsync"/> does. If another process holds it, only checks that the store has this version;
    /// both processes then take turns to write.
    /// </summary>
    /// <inheritdoc cref="PrepareAsync"/>
    public async Task PrepareOrJoinAsync(string activity, IProgress<StoreStep> progress, CancellationToken cancellationToken)
    {
        try
        {
            await PrepareAsync(activity, progress, cancellationToken);
        }
        catch (StoreException exception) when (exception.IsInUse)
        {
            var store = StoreFile.Of(options.Value.ConnectionString);
            var (applied, isIndexed) = Read(store, cancellationToken);
            if (!isIndexed || applied.Count < migrations.Known.Count)
                throw new StoreException($"{exception.Message} It has another version, and cannot be upgraded while it is in use.", exception);
            Check(store, cancellationToken);
        }
    }

    // The applied migrations, and whether the search index is up to date.
    private (IReadOnlyList<string> Applied, bool IsIndexed) Read(StoreFile store, CancellationToken cancellationToken)
    {
        if (!store.HasContent)
        {
            if (!options.Value.Create)
                throw NoStore(store);
            if (!File.Exists(store.Path) && File.Exists(store.WalPath))
            {
                throw new StoreException(
                    $"There is no store at {store.Path}, but its write-ahead log {store.WalPath} exists. Move the store back, or delete the log.");
            }

            return ([], false);
        }

        using var database = DatabaseFile.Open(store.Path, options.Value.BusyTimeout, cancellationToken);
        var applied = migrations.ReadApplied(database);
        if (applied.Count == 0 && !options.Value.Create)
            throw NoStore(store);
        var isIndexed = searchIndex.IsCurrent(database.Query(SessionSearchIndex.Created));
        // An index cannot be created on missing tables. The schema check reports the missing tables instead.
        if (!isIndexed && applied.Count == migrations.Known.Count)
            RequireSchema(store, database);
        return (applied, isIndexed);
    }

    private async Task MigrateAsync(
        StoreFile store, IReadOnlyList<string> applied, bool isIndexed, IProgress<StoreStep> progress, CancellationToken cancellationToken)
    {
        var included = migrations.FindBaselined(applied);
        var pending = migrations.Known.Except(applied).Except(included).ToArray();
        var newest = applied.Concat(included).Max(StringComparer.Ordinal);
        var current = "";
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await context.Database.OpenConnectionAsync(cancellationToken);
            var connection = (SqliteConnection)context.Database.GetDbConnection();
            await using var interruption = NativeConnection.InterruptWhen(connection, cancellationToken);

            // One transaction for all migrations: if the process is killed, the store is either unchanged or fully migrated.
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await RemoveLeftLockAsync(context, cancellationToken);
            // The triggers need not maintain an index that is recreated below.
            if (!isIndexed)
                await SessionSearchIndex.DropTriggersAsync(context, cancellationToken);
            foreach (var migration in included)
                await RecordAsync(context, migration, cancellationToken);
            for (var i = 0; i < pending.Length; i++)
            {
                current = pending[i];
                progress.Report(new StoreStep(
                    $"Migrating the store: {current}, {i + 1} of {pending.Length}", () => $"{LengthOf(store.WalPath) >> 20} MiB written"));
                LogMigration(current, i + 1, pending.Length);
                // A target migration would revert newer ones. A provider that is registered later may bring an older migration than the
                // newest one here.
                newest = string.CompareOrdinal(current, newest) > 0 ? current : newest;
                await context.Database.MigrateAsync(newest, cancellationToken);
                cancellationToken.ThrowIfCancellationRequested();
            }

            current = "";
            await CreateSearchIndexAsync(context, progress, cancellationToken);
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

    private static async Task RecordAsync(SessionGraphContext context, string migration, CancellationToken cancellationToken)
        => await context.Database.ExecuteSqlRawAsync(
            context.GetService<IHistoryRepository>().GetInsertScript(new HistoryRow(migration, ProductInfo.GetVersion())), cancellationToken);

    private async Task CreateSearchIndexAsync(SessionGraphContext context, IProgress<StoreStep> progress, CancellationToken cancellationToken)
    {
        var created = await context.Database.SqlQueryRaw<string>(SessionSearchIndex.Created).ToListAsync(cancellationToken);
        if (searchIndex.IsCurrent(created))
            return;
        progress.Report(new StoreStep("Creating the search index"));
        if (created.Count > 0)
            LogSearchIndex();
        await searchIndex.CreateAsync(context, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
    }

    // EF Core's own migration lock is a row. An existing row is left over from a dead process, because a live process would hold the file
    // lock.
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
        RequireSchema(store, database);
        if (!SearchIndexCheck.Finds(database))
            throw new StoreException($"The store {store.Path} is damaged: its search index does not find its sessions. `store verify` gives details.");
        if (database.ExecuteScalar("PRAGMA application_id") == 0)
            database.Execute($"PRAGMA application_id = {StoreMigrations.ApplicationId}");
    }

    private void RequireSchema(StoreFile store, DatabaseFile database)
    {
        var differences = schema.FindDifferences(database);
        if (differences.Count == 0)
            return;
        var more = differences.Count > MaxDifferences ? $", and {differences.Count - MaxDifferences} more" : "";
        throw new StoreException(
            $"The store {store.Path} does not have this version's schema: {string.Join(", ", differences.Take(MaxDifferences))}{more}. "
            + "`store verify` lists all differences. `store restore` restores a backup.");
    }

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true, Length: var length } ? length : 0;

    private static StoreException NoStore(StoreFile store)
        => new($"There is no store at {store.Path}, and {StoreOptions.SectionName}:{nameof(StoreOptions.Create)} is false.");

    [LoggerMessage(Level = LogLevel.Information, Message = "Migrating the store: {Migration}, {Number} of {Count}.")]
    private partial void LogMigration(string migration, int number, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "The search index of the store is outdated. The gateway recreates it.")]
    private partial void LogSearchIndex();

    [LoggerMessage(Level = LogLevel.Warning, Message = "A process that migrated the store was killed. Its lock in the database is removed.")]
    private partial void LogLeftLock();
}
