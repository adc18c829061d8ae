using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Fetching;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Execution.Incremental;

/// <summary>A hero, of whom most is known by getters.</summary>
public sealed record Hero(int Id, string Name)
{
    public static Hero Luke { get; } = new(1, "Luke");

    public IReadOnlyList<Hero> Friends => Id > 9 ? [] : [new Hero(Id * 10, $"Friend of {Name}"), new Hero(Id * 10 + 1, $"Other of {Name}")];

    public IReadOnlyList<string> Words => ["a", "b", "c"];

    public Hero? Rival => Id > 9 ? null : new Hero(Id + 1, $"Rival of {Name}");

    [GraphQLType("String!")]
    public string? Missing => null;

    public string? Boom => throw new GraphQLException("Boom.");

    [GraphQLType("[String!]")]
    public IReadOnlyList<string?> Holes => ["a", "b", null, "d"];

    [GraphQLType("[Hero!]")]
    public IReadOnlyList<Hero?> Gone => [this, null];
}

public sealed class HomeLoader(IBatchScheduler scheduler, FetchLog log) : BatchDataLoader<int, string>(scheduler), IDisposable
{
    public void Dispose() => log.Disposed++;

    protected override async Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(
        IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        log.Add("homes " + string.Join(',', keys.Order()));
        await Task.Yield();
        return keys.ToDictionary(key => key, key => $"Home {key}");
    }
}

[ExtendObjectType<Hero>]
public static class HeroFields
{
    public static Task<string?> GetHomeAsync([Parent] Hero hero, HomeLoader homes, CancellationToken cancellationToken)
        => homes.LoadAsync(hero.Id, cancellationToken);

    /// <summary>Waits until the test opens the gate.</summary>
    public static async Task<string> GetSecretAsync([Parent] Hero hero, Gate gate, CancellationToken cancellationToken)
    {
        gate.Waiting.TrySetResult();
        await gate.Opened.Task.WaitAsync(cancellationToken);
        return $"Secret of {hero.Name}";
    }
}

public sealed class Gate
{
    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Opened { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>A sequence that the test feeds.</summary>
public sealed class Feed
{
    public System.Threading.Channels.Channel<int> Numbers { get; } = System.Threading.Channels.Channel.CreateUnbounded<int>();

    public bool IsEnded { get; private set; }

    /// <summary>Whether the feed had ended, each time a registered resource was disposed.</summary>
    public List<bool> Disposals { get; } = [];

    /// <summary>Completes when a registered resource is disposed.</summary>
    public TaskCompletionSource Left { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async IAsyncEnumerable<int> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var number in Numbers.Reader.ReadAllAsync(cancellationToken))
                yield return number;
        }
        finally
        {
            IsEnded = true;
        }
    }
}

/// <summary>A resource that a resolver registers while it reads the feed.</summary>
public sealed class FeedLease(Feed feed) : IAsyncDisposable
{
    public ValueTask DisposeAsync()
    {
        feed.Disposals.Add(feed.IsEnded);
        feed.Left.SetResult();
        return default;
    }
}

[ExtendObjectType(OperationTypeNames.Query)]
public static class HeroQueries
{
    public static Hero GetHero() => Hero.Luke;

    public static IReadOnlyList<Hero> GetHeroes(int count = 2)
        => [.. Enumerable.Range(1, count).Select(id => new Hero(id, $"Hero {id}"))];

    public static IAsyncEnumerable<int> GetNumbers(Feed feed, SessionGraph.GraphQL.Resolvers.IMiddlewareContext context)
    {
        context.RegisterForCleanup(new FeedLease(feed));
        return feed.ReadAsync(context.RequestAborted);
    }

    public static async IAsyncEnumerable<Hero> GetArrivals()
    {
        for (var id = 1; id <= 3; id++)
        {
            await Task.Yield();
            yield return new Hero(id, $"Hero {id}");
        }
    }

    public static async IAsyncEnumerable<int> GetBreaking()
    {
        yield return 1;
        await Task.Yield();
        yield return 2;
        throw new GraphQLException("No more.");
    }
}

[ExtendObjectType(OperationTypeNames.Mutation)]
public static class HeroMutations
{
    public static Hero Promote(int id) => new(id, $"Promoted {id}");
}

/// <summary>The schema of the heroes, with @defer and @stream.</summary>
internal static class HeroSchema
{
    public static Schema Schema { get; } = SchemaBuilder.New()
        .AddQueryType()
        .AddMutationType()
        .AddTypes(typeof(HeroQueries), typeof(HeroMutations), typeof(HeroFields))
        .ModifyOptions(options => (options.EnableDefer, options.EnableStream) = (true, true))
        .Create();
}
