using SessionGraph.GraphQL.Fetching;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Execution;

/// <summary>A binary tree whose nodes know only their numbers. Everything else is loaded.</summary>
public sealed record Node(int Number);

/// <summary>A log of the fetched batches.</summary>
public sealed class FetchLog
{
    private readonly List<string> _batches = [];

    public IReadOnlyList<string> Batches => _batches;

    public int Disposed { get; set; }

    public void Add(string batch)
    {
        lock (_batches)
            _batches.Add(batch);
    }
}

public sealed class ChildrenLoader(IBatchScheduler scheduler, FetchLog log) : GroupedDataLoader<int, Node>(scheduler), IDisposable
{
    public void Dispose() => log.Disposed++;

    protected override async Task<ILookup<int, Node>> LoadGroupedBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        log.Add("children " + string.Join(',', keys.Order()));
        await Task.Yield();
        return keys.SelectMany(key => new[] { (key, key * 2), (key, key * 2 + 1) })
            .ToLookup(pair => pair.key, pair => new Node(pair.Item2));
    }
}

public sealed class NameLoader(IBatchScheduler scheduler, FetchLog log) : BatchDataLoader<int, string>(scheduler)
{
    protected override async Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(
        IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        log.Add("names " + string.Join(',', keys.Order()));
        await Task.Yield();
        return keys.ToDictionary(key => key, key => $"#{key}");
    }
}

[ExtendObjectType<Node>]
public static class NodeFields
{
    public static async Task<IReadOnlyList<Node>> GetChildrenAsync(
        [Parent] Node node, ChildrenLoader loader, CancellationToken cancellationToken)
        => (await loader.LoadAsync(node.Number, cancellationToken))!;

    public static Task<string?> GetNameAsync([Parent] Node node, NameLoader loader, CancellationToken cancellationToken)
        => loader.LoadAsync(node.Number, cancellationToken);

    /// <summary>One loader after another.</summary>
    public static async Task<string?> GetFirstGrandchildNameAsync(
        [Parent] Node node, ChildrenLoader children, NameLoader names, CancellationToken cancellationToken)
    {
        var child = (await children.LoadAsync(node.Number, cancellationToken))![0];
        var grandchild = (await children.LoadAsync(child.Number, cancellationToken))![0];
        return await names.LoadAsync(grandchild.Number, cancellationToken);
    }
}

[ExtendObjectType(OperationTypeNames.Query)]
public static class TreeQueries
{
    public static Node GetRoot() => new(1);

    public static Grove GetGrove() => new([new Node(1), new Node(2), new Node(3)]);
}

[ExtendObjectType(OperationTypeNames.Mutation)]
public static class TreeMutations
{
    public static Node Touch(int number) => new(number);
}

/// <summary>Nodes behind a getter.</summary>
public sealed record Grove(IReadOnlyList<Node> Nodes);
