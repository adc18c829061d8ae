using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Store;

/// <summary>The real store on a file of its own, filled with the sample data; its statements are kept.</summary>
public sealed class TestStore : IDbContextFactory<SessionGraphContext>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph").FullName;
    private readonly DbContextOptions<SessionGraphContext> _options;

    public TestStore()
    {
        var builder = new DbContextOptionsBuilder<SessionGraphContext>();
        builder.UseSessionGraphStore(
            new StoreOptions { ConnectionString = $"Data Source={System.IO.Path.Combine(_folder, "store.db")}" },
            TimeProvider.System,
            SessionProviders.All);
        builder.AddInterceptors(Statements);
        _options = builder.Options;
    }

    public StatementLog Statements { get; } = new();

    public SessionGraphContext CreateDbContext() => new(_options);

    public async ValueTask InitializeAsync()
    {
        await using var context = CreateDbContext();
        await context.Database.MigrateAsync();
        var connections = new ProviderConnections(SessionProviders.All, Options.Create(new ConnectionsOptions()));
        await new SampleData(SessionProviders.All, connections).InsertWhenEmptyAsync(context, default);
        Statements.Clear();
    }

    /// <summary>The sessions with all that they refer to.</summary>
    public async Task<List<Session>> ReadLinkedSessionsAsync()
    {
        // One context that tracks everything links it.
        await using var context = CreateDbContext();
        await context.Organisations.AsTracking().LoadAsync(TestContext.Current.CancellationToken);
        await context.People.AsTracking().LoadAsync(TestContext.Current.CancellationToken);
        await context.CourseBatches.AsTracking().LoadAsync(TestContext.Current.CancellationToken);
        await context.CourseModules.AsTracking().LoadAsync(TestContext.Current.CancellationToken);
        await context.Rooms.AsTracking().LoadAsync(TestContext.Current.CancellationToken);
        await context.Users.AsTracking().LoadAsync(TestContext.Current.CancellationToken);
        await context.PathSessionInstructors.AsTracking().LoadAsync(TestContext.Current.CancellationToken);
        return await context.Sessions.AsTracking().OrderBy(session => session.Id).ToListAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return default;
    }
}
