using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.PostgreSql.TestSupport;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Tests.Golden;

/// <summary>The gateway with its sample data, whose requests are answered from a PostgreSQL server with the same rows.</summary>
public sealed class PostgreSqlGateway : IAsyncLifetime
{
    private readonly PostgreSqlStore _store = new();
    private readonly ContextFactory _contexts = new();

    public TestGateway Gateway { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Gateway = new TestGateway(null, services => services.AddSingleton<IDbContextFactory<SessionGraphContext>>(provider =>
        {
            _contexts.Current = new PooledDbContextFactory<SessionGraphContext>(
                provider.GetRequiredService<DbContextOptions<SessionGraphContext>>());
            return _contexts;
        }));
        await using var context = _contexts.CreateDbContext();
        await _store.InitializeAsync(context);
    }

    /// <summary>Lets requests read from PostgreSQL. Skips the test when there is no server.</summary>
    public void Use()
    {
        _store.CreateDbContext().Dispose();
        _contexts.Current = _store;
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        _store.Dispose();
    }

    private sealed class ContextFactory : IDbContextFactory<SessionGraphContext>
    {
        public IDbContextFactory<SessionGraphContext> Current { get; set; } = null!;

        public SessionGraphContext CreateDbContext() => Current.CreateDbContext();
    }
}
