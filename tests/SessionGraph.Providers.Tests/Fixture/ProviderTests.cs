namespace SessionGraph.Providers.Tests;

/// <summary>Gives each test a fixture of its own.</summary>
public abstract class ProviderTests : IAsyncLifetime
{
    protected ProvidersFixture Fixture { get; private set; } = null!;

    protected static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Fixture = await CreateFixtureAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await Fixture.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual Task<ProvidersFixture> CreateFixtureAsync() => ProvidersFixture.CreateAsync();
}
