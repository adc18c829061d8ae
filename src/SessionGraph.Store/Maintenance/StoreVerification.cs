using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Options;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>The result of verifying a store or a backup.</summary>
/// <param name="Path">The file's absolute path.</param>
/// <param name="Migration">The newest migration; null when it cannot be read.</param>
/// <param name="Findings">The problems found, one per line; empty when the file is sound.</param>
public sealed record StoreReport(string Path, string? Migration, IReadOnlyList<string> Findings);

/// <summary>
/// Verifies a store or a backup: pages, indexes, schema, foreign keys, search index and every row. It only reads, in one snapshot, and a
/// gateway may serve meanwhile.
/// </summary>
public sealed class StoreVerification(
    IEnumerable<StoreProvider> providers,
    StoreMigrations migrations,
    StoreSchema schema,
    SessionSearchIndex searchIndex,
    IOptions<StoreOptions> options)
{
    private const int MaxFindings = 100;

    /// <summary>Verifies the store.</summary>
    /// <exception cref="StoreException">There is no store.</exception>
    public Task<StoreReport> VerifyAsync(IProgress<StoreStep> progress, CancellationToken cancellationToken)
        => VerifyAsync(StoreFile.Of(options.Value.ConnectionString).Path, progress, cancellationToken);

    /// <summary>Verifies the file at this path.</summary>
    /// <param name="path">The path of a store or a backup.</param>
    /// <param name="progress">Reports each step.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="StoreException">There is no such file.</exception>
    public async Task<StoreReport> VerifyAsync(string path, IProgress<StoreStep> progress, CancellationToken cancellationToken)
    {
        var file = StoreFile.At(path);
        if (!file.HasContent)
            throw new StoreException($"There is no store at {file.Path}.");
        var findings = new List<string>();
        string? newest = null;
        try
        {
            using var database = DatabaseFile.Open(file.Path, options.Value.BusyTimeout, cancellationToken);
            database.KeepWalOnClose();
            database.Execute("BEGIN");
            var applied = migrations.ReadApplied(database);
            if (applied.Count == 0)
                return new StoreReport(file.Path, null, [$"The database {file.Path} is empty."]);
            newest = applied[^1];
            var isCurrent = applied.Count == migrations.Known.Count;
            Run("Checking pages, tables and indexes", () => FindDamage(database));
            Run("Checking foreign keys", () => FindBrokenLinks(database));
            await using var context = CreateContext(database);
            Run("Checking JSON", () => FindBrokenJson(database, context.Model));
            if (isCurrent)
            {
                Run("Checking the schema", () => schema.FindDifferences(database).Select(difference => $"Schema: {difference}."));
                Run("Checking the search index", () => FindIndexFaults(database));
                progress.Report(new StoreStep($"Reading the rows of {file.Path}"));
                ReadRows(context, findings, cancellationToken);
            }
        }
        catch (StoreException exception)
        {
            findings.Add(exception.Message);
        }

        return new StoreReport(file.Path, newest, findings);

        void Run(string step, Func<IEnumerable<string>> find)
        {
            progress.Report(new StoreStep($"{step} of {file.Path}"));
            try
            {
                var found = find().ToList();
                findings.AddRange(found.Take(MaxFindings));
                if (found.Count > MaxFindings)
                    findings.Add($"{step}: {found.Count - MaxFindings} more.");
            }
            catch (StoreException exception)
            {
                findings.Add($"{step}: {exception.Message}");
            }
        }
    }

    // Since SQLite 3.44, the integrity check also compares the search index with its texts.
    private static IEnumerable<string> FindDamage(DatabaseFile database)
        => database.Query($"PRAGMA integrity_check({MaxFindings})").Where(line => line != "ok").Select(line => $"Damage: {line.TrimEnd('.')}.");

    private static List<string> FindBrokenLinks(DatabaseFile database) => database.Query(
        "PRAGMA foreign_key_check",
        row => $"Foreign key: the row {row.GetValue(1)} of {row.GetString(0)} refers to a row of {row.GetString(2)} that does not exist.");

    // An older store may lack the column.
    private static IEnumerable<string> FindBrokenJson(DatabaseFile database, IModel model) => model.GetEntityTypes()
        .Where(type => type.ClrType.IsSubclassOf(typeof(Session)))
        .SelectMany(type => type.GetDeclaredProperties())
        .Where(property => property.IsJson())
        .Select(property => property.GetColumnName())
        .Intersect(database.Query("SELECT name FROM pragma_table_info('Sessions')"))
        .SelectMany(column => database.Query(
            $"SELECT \"Id\" FROM \"Sessions\" WHERE \"{column}\" IS NOT NULL AND NOT json_valid(\"{column}\")",
            row => $"JSON: {column} of the session {row.GetInt64(0)} is not valid JSON."));

    // The next start recreates an outdated index.
    private IEnumerable<string> FindIndexFaults(DatabaseFile database)
    {
        var created = database.Query(SessionSearchIndex.Created);
        return searchIndex.IsCurrent(created)
            ? FindStaleTexts(database)
            : StoreSchema.Describe(searchIndex.Statements).Keys
                .Except(StoreSchema.Describe(created).Keys)
                .Select(part => $"Search index: {part} is missing.");
    }

    // The instructors' names are concatenated in any order.
    private static List<string> FindStaleTexts(DatabaseFile database) => database.Query(
        $"""
        SELECT t."Id" FROM "SessionTexts" AS t LEFT JOIN "{SessionSearch.TableName}" AS i ON i.rowid = t."Id"
        WHERE i.rowid IS NULL OR i."Title" IS NOT t."Title" OR i."Places" IS NOT t."Places" OR i."Courses" IS NOT t."Courses"
            OR i."Description" IS NOT t."Description" OR length(i."People") IS NOT length(t."People")
        UNION ALL
        SELECT i.rowid FROM "{SessionSearch.TableName}" AS i WHERE i.rowid NOT IN (SELECT "Id" FROM "Sessions")
        """,
        row => $"Search index: its texts of the session {row.GetInt64(0)} differ from the session's.");

    private SessionGraphContext CreateContext(DatabaseFile database)
    {
        var builder = new DbContextOptionsBuilder<SessionGraphContext>();
        builder.UseSqlite(database.Connection).UseProviders([.. providers]).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        return new SessionGraphContext(builder.Options);
    }

    private static void ReadRows(SessionGraphContext context, List<string> findings, CancellationToken cancellationToken)
    {
        foreach (var type in context.Model.GetEntityTypes().Where(type => type.BaseType is null && type.GetTableName() is not null))
        {
            object? last = null;
            try
            {
                foreach (var row in Rows(context, type))
                {
                    last = row;
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                var place = last is null ? "the first row" : $"the row after {KeyOf(type, last)}";
                findings.Add($"Rows: {place} of {type.GetTableName()} cannot be read: {exception.GetBaseException().Message}");
            }
        }
    }

    private static IQueryable<object> Rows(SessionGraphContext context, IEntityType type)
        => (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(context, null)!;

    private static string KeyOf(IEntityType type, object row) => string.Join(
        ", ",
        type.FindPrimaryKey()!.Properties.Select(
            property => Convert.ToString(property.GetGetter().GetClrValue(row), CultureInfo.InvariantCulture)));
}
