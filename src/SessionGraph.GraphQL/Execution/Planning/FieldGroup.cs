using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Planning;

/// <summary>A field node in a <see cref="FieldGroup"/>.</summary>
/// <param name="Node">The node.</param>
/// <param name="Condition">The condition under which the node is included, given that the group is.</param>
/// <param name="DeferUsage">The deferred fragment that contains the node; null if there is none.</param>
/// <param name="Position">The number of nodes that were collected before it.</param>
internal readonly record struct FieldOccurrence(FieldNode Node, IncludeCondition Condition, DeferUsage? DeferUsage, int Position);

/// <summary>
/// The field nodes with one response name that are merged. Groups of the same nodes are equal, so their subselections are planned once,
/// whichever type they are reached through.
/// </summary>
internal sealed class FieldGroup : IEquatable<FieldGroup>
{
    private readonly FieldOccurrence[] _occurrences;
    private readonly int _hashCode;

    private FieldGroup(FieldOccurrence[] occurrences)
    {
        _occurrences = occurrences;
        var hash = new HashCode();
        foreach (var occurrence in occurrences)
        {
            hash.Add(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(occurrence.Node));
            hash.Add(occurrence.Condition);
            hash.Add(occurrence.DeferUsage?.Number);
        }

        _hashCode = hash.ToHashCode();
    }

    public IReadOnlyList<FieldOccurrence> Occurrences => _occurrences;

    /// <summary>Whether any node is in a deferred fragment.</summary>
    public bool IsDeferred => _occurrences.Any(occurrence => occurrence.DeferUsage is not null);

    /// <summary>Whether the nodes are in different deferred fragments, so that their subselections are partitioned.</summary>
    public bool IsDivided => _occurrences.Any(occurrence => occurrence.DeferUsage != _occurrences[0].DeferUsage);

    /// <summary>Whether the first node is included whenever any of the nodes is.</summary>
    public bool HasFixedFirstNode => _occurrences.All(occurrence => occurrence.Condition.Implies(_occurrences[0].Condition));

    /// <summary>The first node that is included with these flags. It determines the field's position in the response.</summary>
    public FieldOccurrence First(IncludeFlags flags)
    {
        foreach (var occurrence in _occurrences)
            if (occurrence.Condition.Holds(flags))
                return occurrence;

        return _occurrences[0];
    }

    /// <summary>
    /// Creates the group of these nodes. It is included if one of its conditions holds; it has none if it is always included.
    /// </summary>
    public static (FieldGroup Group, IncludeCondition[] Conditions) Create(List<FieldOccurrence> occurrences)
    {
        var conditions = occurrences.Select(occurrence => occurrence.Condition).Distinct().ToArray();

        // A condition that all nodes share is checked by the selection, not again below it.
        if (conditions is [_])
            occurrences = [.. occurrences.Select(occurrence => occurrence with { Condition = IncludeCondition.Always })];

        var weakest = conditions.Where(condition => !conditions.Any(other => !other.Equals(condition) && condition.Implies(other)));
        return (new FieldGroup([.. occurrences]), [.. weakest.Where(condition => !condition.IsAlways)]);
    }

    public bool Equals(FieldGroup? other)
    {
        if (other is null || other._hashCode != _hashCode || other._occurrences.Length != _occurrences.Length)
            return false;

        for (var index = 0; index < _occurrences.Length; index++)
            if (_occurrences[index].Node != other._occurrences[index].Node
                || !_occurrences[index].Condition.Equals(other._occurrences[index].Condition)
                || _occurrences[index].DeferUsage != other._occurrences[index].DeferUsage)
                return false;

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FieldGroup);

    public override int GetHashCode() => _hashCode;
}
