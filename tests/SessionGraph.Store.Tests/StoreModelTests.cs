using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests;

public sealed class StoreModelTests
{
    /// <summary>Else what is built before all else at start would be built again for the first request.</summary>
    [Fact]
    public void Contexts_share_their_model_whatever_their_options()
    {
        using var one = Context(new StoreOptions(), TimeProvider.System);
        using var other = Context(
            new StoreOptions { ConnectionString = "Data Source=other.db", BusyTimeout = TimeSpan.FromSeconds(9) }, TimeProvider.System);

        Assert.Same(one.Model, other.Model);
    }

    private static SessionGraphContext Context(StoreOptions options, TimeProvider timeProvider)
    {
        var builder = new DbContextOptionsBuilder<SessionGraphContext>();
        builder.UseSessionGraphStore(options, timeProvider, SessionProviders.All);
        return new SessionGraphContext(builder.Options);
    }
}
