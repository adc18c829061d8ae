using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SessionGraph.Store;

namespace SessionGraph.PostgreSql.TestSupport;

/// <summary>The rows of a SQLite store in a PostgreSQL server of its own. Tests are skipped when the machine has no server.</summary>
public sealed class PostgreSqlStore : IDbContextFactory<SessionGraphContext>, IDisposable
{
    private PostgreSqlServer? _server;

    /// <summary>Options for statements that are only looked at: no server is behind them.</summary>
    public static DbContextOptions<SessionGraphContext> Offline { get; } = Options("Host=nowhere");

    public SessionGraphContext CreateDbContext()
    {
        Assert.SkipWhen(_server is null, "There is no PostgreSQL server on this machine (looked in /usr/lib/postgresql/*/bin).");
        return new SessionGraphContext(Options(_server!.ConnectionString));
    }

    /// <summary>Starts the server, and copies the rows of a store to it.</summary>
    public async Task InitializeAsync(SessionGraphContext from)
    {
        _server = PostgreSqlServer.TryStart();
        if (_server is null)
            return;

        await using var to = CreateDbContext();
        // The model's one collation is SQLite's.
        await to.Database.ExecuteSqlRawAsync(
            "CREATE COLLATION \"NOCASE\" (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
        await ExecuteAsync(to, CaseFold());
        await ExecuteAsync(to, to.Database.GenerateCreateScript());
        await to.Database.ExecuteSqlRawAsync("SET session_replication_role = replica");
        to.AddRange(await from.Organisations.ToListAsync());
        to.AddRange(await from.People.ToListAsync());
        to.AddRange(await from.Courses.ToListAsync());
        to.AddRange(await from.CourseBatches.ToListAsync());
        to.AddRange(await from.CourseModules.ToListAsync());
        to.AddRange(await from.Rooms.ToListAsync());
        to.AddRange(await from.Trainers.ToListAsync());
        to.AddRange(await from.GradeCategories.ToListAsync());
        to.AddRange(await from.LearningPaths.ToListAsync());
        to.AddRange(await from.Groups.ToListAsync());
        to.AddRange(await from.Users.ToListAsync());
        to.AddRange(await from.Sessions.ToListAsync());
        to.AddRange(await from.PathSessionInstructors.ToListAsync());
        await to.SaveChangesAsync();
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        _server?.Dispose();
    }

    // A text of braces is no format here.
    private static Task ExecuteAsync(SessionGraphContext context, string sql) => context.Database.ExecuteSqlRawAsync(
        sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    // Before version 18 PostgreSQL has no casefold: the same table, as a function.
    private static string CaseFold()
    {
        var (from, to, body) = (new StringBuilder(), new StringBuilder(), "$1");
        for (var value = 1; value <= char.MaxValue; value++)
        {
            if (char.IsSurrogate((char)value) || CaseFolding.Fold($"{(char)value}") is not { } folded || folded == $"{(char)value}")
                continue;

            if (folded.Length > 1)
                body = $"replace({body}, '{(char)value}', '{folded}')";
            else
                (from, to) = (from.Append((char)value), to.Append(folded));
        }

        return "CREATE FUNCTION casefold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT "
            + $"AS $$ SELECT translate({body}, '{from}', '{to}') $$";
    }

    private static DbContextOptions<SessionGraphContext> Options(string connectionString)
        => new DbContextOptionsBuilder<SessionGraphContext>()
            .UseNpgsql(connectionString)
            .UseProviders(SessionProviders.All)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;
}
