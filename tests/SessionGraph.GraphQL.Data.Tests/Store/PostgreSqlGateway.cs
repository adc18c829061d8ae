using Microsoft.EntityFrameworkCore;
using SessionGraph.PostgreSql.TestSupport;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Store;

/// <summary>The test schema over a PostgreSQL of its own, with the same rows.</summary>
public sealed class PostgreSqlGateway : TestGateway
{
    private readonly PostgreSqlStore _store = new();

    protected override IDbContextFactory<SessionGraphContext> Contexts => _store;

    /// <summary>Skips the test where the machine has no server.</summary>
    public void Require() => _store.CreateDbContext().Dispose();

    /// <summary>A context of the PostgreSQL store.</summary>
    public SessionGraphContext CreatePostgreSqlContext() => _store.CreateDbContext();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var context = Store.CreateDbContext();
        await _store.InitializeAsync(context);
    }

    public override async ValueTask DisposeAsync()
    {
        _store.Dispose();
        await base.DisposeAsync();
    }
}
