using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Planning;

/// <summary>A field node of a <see cref="FieldGroup"/>.</summary>
/// <param name="Node">The node.</param>
/// <param name="Condition">When it takes part, where the group does at all.</param>
/// <param name="DeferUsage">The deferred fragment that it is part of; null where there is none.</param>
/// <param name="Position">How many nodes were collected before it.</param>
internal readonly record struct FieldOccurrence(FieldNode Node, IncludeCondition Condition, DeferUsage? DeferUsage, int Position);

/// <summary>
/// The field nodes of one response name that are merged. Groups of the same nodes are equal, so that what lies below them is
/// planned once, however many types it is reached through.
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

    /// <summary>Whether some of the nodes are part of a deferred fragment.</summary>
    public bool IsDeferred => _occurrences.Any(occurrence => occurrence.DeferUsage is not null);

    /// <summary>Whether the nodes are not all part of the same deferred fragment, so that what lies below them is divided.</summary>
    public bool IsDivided => _occurrences.Any(occurrence => occurrence.DeferUsage != _occurrences[0].DeferUsage);

    /// <summary>Whether the first node takes part wherever any of them does.</summary>
    public bool HasFixedFirstNode => _occurrences.All(occurrence => occurrence.Condition.Implies(_occurrences[0].Condition));

    /// <summary>The first node that takes part in a request with these flags: it gives the field its place in the response.</summary>
    public FieldOccurrence First(IncludeFlags flags)
    {
        foreach (var occurrence in _occurrences)
            if (occurrence.Condition.Holds(flags))
                return occurrence;

        return _occurrences[0];
    }

    /// <summary>The group of these nodes, and the conditions of which one must hold; none where it always takes part.</summary>
    public static (FieldGroup Group, IncludeCondition[] Conditions) Create(List<FieldOccurrence> occurrences)
    {
        var conditions = occurrences.Select(occurrence => occurrence.Condition).Distinct().ToArray();

        // What holds for every node alike is said by the selection and need not be asked again below it.
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
