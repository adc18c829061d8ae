using SessionGraph.GraphQL.Execution.Planning;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution;

/// <summary>The merged selections for values of one object type, in the order of the response if no selection is excluded.</summary>
/// <param name="type">The object type.</param>
/// <param name="selections">The selections, including those that a request can exclude.</param>
public sealed class SelectionSet(ObjectType type, IReadOnlyList<Selection> selections)
{
    private readonly bool _hasFixedOrder = selections.All(selection => selection.Group.HasFixedFirstNode);
    private volatile Order? _lastOrder;

    /// <summary>The object type.</summary>
    public ObjectType Type => type;

    /// <summary>The selections, including those that a request can exclude.</summary>
    public IReadOnlyList<Selection> Selections => selections;

    /// <summary>Whether a request can exclude any of the selections.</summary>
    public bool IsConditional { get; } = selections.Any(selection => selection.IsConditional);

    /// <summary>The deferred fragments that start in the selection set.</summary>
    internal IReadOnlySet<DeferUsage> Deferred { get; init; } = new HashSet<DeferUsage>();

    /// <summary>Whether any selections may be delivered later.</summary>
    internal bool HasDeferred { get; } = selections.Any(selection => selection.Group.IsDeferred);

    /// <summary>
    /// The indexes of the selections in the order of a response with these flags; null for their own order. The order differs if a field's
    /// first node is excluded and a later one is not.
    /// </summary>
    internal int[]? OrderOf(IncludeFlags flags)
    {
        if (_hasFixedOrder)
            return null;

        if (_lastOrder is not { } order || order.Flags != flags)
            _lastOrder = order = CreateOrder(flags);

        return order.Indexes;
    }

    private Order CreateOrder(IncludeFlags flags)
    {
        int[] indexes = [.. Enumerable.Range(0, selections.Count)];
        Array.Sort([.. selections.Select(selection => selection.Group.First(flags).Position)], indexes);
        return new Order(flags, indexes);
    }

    private sealed record Order(IncludeFlags Flags, int[] Indexes);
}
