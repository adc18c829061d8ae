using SessionGraph.GraphQL.Execution.Planning;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution;

/// <summary>The merged selections for values of one object type, in the order of the response.</summary>
/// <param name="Type">The object type.</param>
/// <param name="Selections">The selections, those that a request may leave out included.</param>
public sealed record SelectionSet(ObjectType Type, IReadOnlyList<Selection> Selections)
{
    /// <summary>Whether some selection may be left out by a request.</summary>
    public bool IsConditional { get; } = Selections.Any(selection => selection.IsConditional);

    /// <summary>The deferred fragments that begin in the selection set.</summary>
    internal IReadOnlySet<DeferUsage> Deferred { get; init; } = new HashSet<DeferUsage>();

    /// <summary>Whether selections of the set may be delivered later.</summary>
    internal bool HasDeferred { get; } = Selections.Any(selection => selection.Group.IsDeferred);
}
