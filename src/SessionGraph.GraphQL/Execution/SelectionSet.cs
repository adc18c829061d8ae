using SessionGraph.GraphQL.Execution.Planning;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution;

/// <summary>The merged selections for values of one object type, in the order of the response where a request leaves none out.</summary>
/// <param name="type">The object type.</param>
/// <param name="selections">The selections, those that a request may leave out included.</param>
public sealed class SelectionSet(ObjectType type, IReadOnlyList<Selection> selections)
{
    private readonly bool _hasFixedOrder = selections.All(selection => selection.Group.HasFixedFirstNode);
    private volatile Order? _lastOrder;

    /// <summary>The object type.</summary>
    public ObjectType Type => type;

    /// <summary>The selections, those that a request may leave out included.</summary>
    public IReadOnlyList<Selection> Selections => selections;

    /// <summary>Whether some selection may be left out by a request.</summary>
    public bool IsConditional { get; } = selections.Any(selection => selection.IsConditional);

    /// <summary>The deferred fragments that begin in the selection set.</summary>
    internal IReadOnlySet<DeferUsage> Deferred { get; init; } = new HashSet<DeferUsage>();

    /// <summary>Whether selections of the set may be delivered later.</summary>
    internal bool HasDeferred { get; } = selections.Any(selection => selection.Group.IsDeferred);

    /// <summary>
    /// The indexes of the selections in the order of a response with these flags; null where it is their own. It differs where a field is
    /// left out in one place and selected in another, further on.
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
