using System.Collections.Concurrent;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>
/// Finds the object type of a value of an abstract type: the one with the most specific runtime type that the value has. The last result
/// for a CLR type is tried first. See https://spec.graphql.org/September2025/#ResolveAbstractType().
/// </summary>
internal sealed class ObjectTypeFinder(Schema schema)
{
    private readonly ConcurrentDictionary<(INamedType, Type), ObjectType> _known = new();

    /// <summary>Finds the object type; null if none matches.</summary>
    public ObjectType? Find(INamedType type, object value)
    {
        var key = (type, value.GetType());
        if (_known.TryGetValue(key, out var known) && known.IsOfType(value))
            return known;

        ObjectType? nearest = null;
        foreach (var candidate in schema.GetPossibleTypes(type))
            if (candidate.IsOfType(value) && (nearest is null || IsNearer(candidate, nearest)))
                nearest = candidate;

        if (nearest is not null)
            _known[key] = nearest;

        return nearest;
    }

    private static bool IsNearer(ObjectType candidate, ObjectType other)
        => candidate.RuntimeType != other.RuntimeType && candidate.RuntimeType.IsAssignableTo(other.RuntimeType);
}
