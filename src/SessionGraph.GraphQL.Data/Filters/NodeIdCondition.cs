using System.Collections.Frozen;
using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>
/// Builds conditions on the key of an entity that has several types. A global id names a type: a row with this key has the id only if it is
/// of that type.
/// </summary>
internal abstract class NodeIdCondition
{
    /// <summary>The conditions on keys of this type; <paramref name="types"/> are the entity's concrete types by name.</summary>
    public static NodeIdCondition Create(Type keyType, FrozenDictionary<string, Type> types)
        => (NodeIdCondition)Activator.CreateInstance(typeof(NodeIdCondition<>).MakeGenericType(keyType), types)!;

    /// <summary>Whether the row has one of these ids. No row has the id null.</summary>
    public abstract Expression IsOneOf(Expression entity, Expression key, IEnumerable<object?> ids);
}

/// <summary>The <see cref="NodeIdCondition"/> on keys of a known type.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
internal sealed class NodeIdCondition<TKey>(FrozenDictionary<string, Type> types) : NodeIdCondition
    where TKey : notnull
{
    private readonly FilterConditions<TKey> _conditions = new(isNullable: false, CaseFolding.Default, InstantPrecision.Exact);

    public override Expression IsOneOf(Expression entity, Expression key, IEnumerable<object?> ids)
    {
        var ofTypes = ids.OfType<NodeId<TKey>>().GroupBy(id => id.TypeName, id => id.InternalId);
        return Predicate.Any([.. ofTypes.Select(keys => IsOneOf(entity, key, keys.Key, keys))]) ?? Predicate.Never;
    }

    private Expression IsOneOf(Expression entity, Expression key, string typeName, IEnumerable<TKey> keys)
    {
        TKey[] all = [.. keys];
        var operation = all is [var only]
            ? new FilterOperation(FilterOperators.Equal, key, only, IsNegated: false, "", Context: null)
            : new FilterOperation(FilterOperators.In, key, all, IsNegated: false, "", Context: null);
        return Expression.AndAlso(Expression.TypeIs(entity, types[typeName]), _conditions.Build(operation));
    }
}
