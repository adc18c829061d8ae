using System.Collections.Concurrent;
using SessionGraph.GraphQL.Execution.Planning;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>The state that the executions of one incremental response share. Safe for concurrent use.</summary>
internal sealed class IncrementalDelivery(Operation operation, IncludeFlags flags) : IAsyncDisposable
{
    // Partitions that depend on no variable are shared by all requests.
    private readonly ConcurrentDictionary<(SelectionSet, DeferUsageSet), DeferPartition> _partitions
        = operation.Compiler.Conditions.Names.Count is 0 ? operation.Compiler.Partitions : new();

    private readonly ConcurrentStack<IAsyncDisposable> _resources = new();

    public DeferPartition PartitionOf(SelectionSet selectionSet, DeferUsageSet current)
        => _partitions.GetOrAdd(
            (selectionSet, current), static (key, flags) => new DeferPartition(key.Item1, key.Item2, flags), flags);

    /// <summary>Registers a resource to be disposed after the last delivery.</summary>
    public void Register(IAsyncDisposable resource) => _resources.Push(resource);

    public async ValueTask DisposeAsync()
    {
        while (_resources.TryPop(out var resource))
            await resource.DisposeAsync();
    }
}
