using Microsoft.EntityFrameworkCore;
using SessionGraph.Store;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>Compares what is stored with the model.</summary>
internal static class StoreChecks
{
    private const string Texts = "ifnull(Title, '') || '/' || ifnull(People, '') || '/' || ifnull(Places, '') || '/' || ifnull(Courses, '') "
        + "|| '/' || ifnull(Description, '')";

    private const string TextsOfRows = $"SELECT Id || '/' || {Texts} AS Value FROM SessionTexts";

    private const string TextsOfIndex = $"SELECT rowid || '/' || {Texts} AS Value FROM SessionSearch";

    private static readonly string[] s_faults =
    [
        "SELECT integrity_check AS Value FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
        "SELECT \"table\" || ' refers to what is not in ' || parent AS Value FROM pragma_foreign_key_check",
        """
        SELECT 'external id ' || ExternalId || ' is there ' || count(*) || ' times' AS Value FROM Sessions
        WHERE ExternalId IS NOT NULL GROUP BY ExternalId, Provider, Connection HAVING count(*) > 1
        """,
    ];

    /// <summary>What differs between the rows and the model.</summary>
    public static async Task<string?> FindFaultInRowsAsync(SessionGraphContext context, World world)
    {
        List<Session> sessions =
        [
            .. await context.Sessions.Where(session => session.Provider != ThreeSixtyLearningProvider.Id).ToListAsync(),
            .. await context.PathSessions.Include(session => session.Instructors).ToListAsync(),
        ];
        return Difference.Find(
            "rows", world.Sessions.Values.Select(session => session.Text), sessions.Select(session => SessionState.Of(session).Text));
    }

    /// <summary>What is wrong with the files that a process would leave if it were killed now.</summary>
    public static async Task<string?> FindFaultInCopyAsync(string databaseFile, World world)
    {
        var copy = databaseFile + ".copy";
        File.Delete(copy + "-wal");
        File.Delete(copy + "-shm");
        File.Copy(databaseFile, copy, overwrite: true);
        if (File.Exists(databaseFile + "-wal"))
            File.Copy(databaseFile + "-wal", copy + "-wal");
        var options = new DbContextOptionsBuilder<SessionGraphContext>();
        options.UseSessionGraphStore(
            new StoreOptions { ConnectionString = $"Data Source={copy};Pooling=False" }, TimeProvider.System, SessionProviders.All);
        await using var context = new SessionGraphContext(options.Options);
        if (await FindFaultInRowsAsync(context, world) is { } fault)
            return fault;
        foreach (var sql in s_faults)
        {
            if (await context.Database.SqlQueryRaw<string>(sql).ToListAsync() is [var first, ..])
                return first;
        }

        // The index itself says whether its words are those of its texts.
        await context.Database.ExecuteSqlRawAsync("INSERT INTO SessionSearch (SessionSearch) VALUES ('integrity-check')");
        return Difference.Find("search index", await TextsAsync(context, TextsOfRows), await TextsAsync(context, TextsOfIndex));
    }

    private static async Task<IEnumerable<string>> TextsAsync(SessionGraphContext context, string sql)
    {
        var rows = await context.Database.SqlQueryRaw<string>(sql).ToListAsync();
        // The names of several instructors have no order.
        return rows.Select(row => string.Join('/', row.Split('/').Select(text => string.Join('\n', text.Split('\n').Order(StringComparer.Ordinal)))));
    }
}
