using Microsoft.EntityFrameworkCore;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Store;

/// <summary>The test schema over a PostgreSQL of its own, with the same rows.</summary>
public sealed class PostgreSqlGateway : TestGateway
{
    private readonly PostgreSqlStore _store = new();

    protected override IDbContextFactory<SessionGraphContext> Contexts => _store;

    /// <summary>Skips the test where the machine has no server.</summary>
    public void Require() => _store.CreateDbContext().Dispose();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await _store.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await base.DisposeAsync();
    }
}
