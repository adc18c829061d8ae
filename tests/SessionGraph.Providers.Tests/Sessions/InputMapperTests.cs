using System.Linq.Expressions;
using Mapster;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SessionGraph.GraphQL;
using SessionGraph.GraphQL.Types;
using SessionGraph.Store;

namespace SessionGraph.Providers.Tests;

public sealed class InputMapperTests : ProviderTests
{
    [Fact]
    public async Task The_mappings_of_all_providers_are_checked_at_start()
    {
        var mapper = Assert.Single(Fixture.Service<IEnumerable<IHostedService>>().OfType<InputMapper>());

        await mapper.StartAsync(CancellationToken);
    }

    [Fact]
    public async Task A_member_that_is_neither_mapped_nor_ignored_fails_the_start()
    {
        var mapper = new InputMapper([new WalkProvider(walk => walk.StartsAt)]);

        var error = await Assert.ThrowsAsync<CompileException>(() => mapper.StartAsync(CancellationToken));

        Assert.EndsWith("mapped or ignored:Guide", error.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_absent_field_keeps_the_members_value_and_null_replaces_it()
    {
        var mapper = new InputMapper([new WalkProvider(walk => walk.StartsAt, walk => walk.Guide)]);
        var walk = new Walk { Connection = "walk", Title = "Old town", Steps = 5, Tools = ["map"], EndsAt = DateTime.UnixEpoch };

        mapper.Map(new WalkInput(), walk);
        Assert.Equal(("Old town", 5, "map", DateTime.UnixEpoch), (walk.Title, walk.Steps, Assert.Single(walk.Tools), walk.EndsAt));

        var instant = new DateTime(2022, 1, 4, 10, 0, 0, 123, DateTimeKind.Utc);
        mapper.Map(
            new WalkInput
            {
                Title = new(null),
                Steps = 7,
                Tools = new Optional<IReadOnlyList<string>?>(null),
                EndsAt = instant.AddTicks(9),
            },
            walk);
        Assert.Equal((null, 7, instant), (walk.Title, walk.Steps, walk.EndsAt));
        Assert.Empty(walk.Tools);
    }

    /// <summary>A session with members that its input does not have.</summary>
    private sealed class Walk() : Session((Provider)9)
    {
        public int Steps { get; set; }

        public List<string> Tools { get; set; } = [];

        public string? Guide { get; set; }
    }

    private sealed record WalkInput
    {
        public Optional<string?> Title { get; init; }

        public Optional<int?> Steps { get; init; }

        public Optional<IReadOnlyList<string>?> Tools { get; init; }

        public Optional<DateTime?> EndsAt { get; init; }
    }

    private sealed class WalkMapping(Expression<Func<Walk, object?>>[] ignored) : IRegister
    {
        public void Register(TypeAdapterConfig config) => config.NewConfig<WalkInput, Walk>().Ignore(ignored);
    }

    private sealed class WalkProvider(params Expression<Func<Walk, object?>>[] ignored) : SessionProvider
    {
        public override Provider Number => (Provider)9;

        public override Type SessionType => typeof(Walk);

        public override string Name => "WALK";

        public override string Description => "Guided walks.";

        public override string DefaultConnection => "walk";

        public override IRegister Mapping => new WalkMapping(ignored);

        public override void AddServices(IServiceCollection services, IConfiguration configuration)
        {
        }

        public override void AddTypes(SchemaBuilder schema)
        {
        }
    }
}
