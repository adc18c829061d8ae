using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
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
            new StoreOptions { ConnectionString = ConnectionString }, TimeProvider.System, SessionProviders.All);
        builder.AddInterceptors(Statements);
        _options = builder.Options;
    }

    public StatementLog Statements { get; } = new();

    private string ConnectionString => $"Data Source={System.IO.Path.Combine(_folder, "store.db")}";

    public SessionGraphContext CreateDbContext() => new(_options);

    public async ValueTask InitializeAsync()
    {
        var settings = new Dictionary<string, string?> { ["Store:ConnectionString"] = ConnectionString, ["Store:SampleData"] = "true" };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        await using var services = new ServiceCollection()
            .AddSessionGraphStore(configuration)
            .AddSessionGraphProviders(configuration, SessionProviders.All)
            .BuildServiceProvider();
        await services.GetRequiredService<StoreInitializer>().InitializeAsync(TestContext.Current.CancellationToken);
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
