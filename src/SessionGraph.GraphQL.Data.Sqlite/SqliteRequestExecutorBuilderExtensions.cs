using SessionGraph.GraphQL.Data.Sqlite;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data;

/// <summary>Adds the fast path of SQLite to a server.</summary>
public static class SqliteRequestExecutorBuilderExtensions
{
    /// <summary>
    /// Runs the lists of SQLite stores as prepared statements, and writes their rows as JSON while they are read. Without it, EF Core runs the lists,
    /// and the answers are the same. It does not change how other databases are queried.
    /// </summary>
    /// <param name="builder">The server's builder.</param>
    /// <param name="isEnabled">Whether the fast path is on; null for yes.</param>
    public static IRequestExecutorBuilder AddSqliteFastPath(this IRequestExecutorBuilder builder, Func<IServiceProvider, bool>? isEnabled = null)
        => builder.ConfigureSchema((services, schema) =>
        {
            if (isEnabled?.Invoke(services) is not false)
                schema.Features.GetOrAdd(() => new EntityFrameworkQueryExecutor()).FastPaths = new SqliteFastPathFactory();
        });
}
