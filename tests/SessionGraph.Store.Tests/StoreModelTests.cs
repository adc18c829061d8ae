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

    [Fact]
    public void Two_providers_with_the_same_column_are_refused()
    {
        var builder = new DbContextOptionsBuilder<SessionGraphContext>();
        builder.UseSessionGraphStore(new StoreOptions(), TimeProvider.System, [new QuizProvider(), new TestProvider()]);
        using var context = new SessionGraphContext(builder.Options);

        var message = Assert.Throws<InvalidOperationException>(() => context.Model).Message;

        Assert.Equal(
            "QuizSession.Score and TestSession.Score have the same column of Sessions, Score. Give one another with HasColumnName.", message);
    }

    private static SessionGraphContext Context(StoreOptions options, TimeProvider timeProvider)
    {
        var builder = new DbContextOptionsBuilder<SessionGraphContext>();
        builder.UseSessionGraphStore(options, timeProvider, SessionProviders.All);
        return new SessionGraphContext(builder.Options);
    }

    private sealed class TestProvider : StoreProvider
    {
        public override Provider Number => (Provider)99;

        public override Type SessionType => typeof(TestSession);
    }

    private sealed class TestSession() : Session((Provider)99)
    {
        public double? Score { get; set; }
    }
}
