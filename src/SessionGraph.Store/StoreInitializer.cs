using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SessionGraph.Store;

/// <summary>Brings the database up to date when the host starts, before the server listens.</summary>
public sealed class StoreInitializer(IDbContextFactory<SessionGraphContext> contexts, IOptions<StoreOptions> options) : IHostedService
{
    /// <summary>Creates the database's folder and applies the migrations that are pending; then adds the sample data if wanted.</summary>
    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        CreateFolder(options.Value.ConnectionString);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // Only when there is something to do: a migration takes a lock in the database that outlives a killed process.
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            await context.Database.MigrateAsync(cancellationToken);
        if (options.Value.SampleData)
            await SampleData.InsertWhenEmptyAsync(context, cancellationToken);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => InitializeAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static void CreateFolder(string connectionString)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource));
        if (folder is not null)
            Directory.CreateDirectory(folder);
    }
}
