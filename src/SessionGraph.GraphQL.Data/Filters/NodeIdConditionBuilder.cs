using System.Collections.Frozen;
using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>
/// The <see cref="FilterConditionBuilder"/> on the key of an entity that has several types. A global id names a type: a row with this key has the
/// id only if it is of that type. No row has the id null.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <param name="types">The entity's concrete types by name.</param>
internal sealed class NodeIdConditionBuilder<TKey>(FrozenDictionary<string, Type> types) : FilterConditionBuilder
    where TKey : notnull
{
    private readonly FilterConditionBuilder<TKey> _keys = new(isNullable: false, CaseFolding.Default, InstantPrecision.Exact);

    public override Expression Equal(FilterOperation operation) => IsOneOf(operation, [operation.Operand]);

    public override Expression In(FilterOperation operation) => IsOneOf(operation, (object?[])operation.Operand!);

    public override Expression Compare(FilterOperation operation, FilterComparison comparison)
        => throw new NotSupportedException("Global ids have no order.");

    public override Expression Text(FilterOperation operation, Func<Expression, string, Expression> condition)
        => throw new NotSupportedException("Global ids are not compared as texts.");

    private Expression IsOneOf(FilterOperation operation, IEnumerable<object?> ids)
    {
        var ofTypes = ids.OfType<NodeId<TKey>>().GroupBy(id => id.TypeName, id => id.InternalId);
        var condition = Predicate.Any([.. ofTypes.Select(keys => IsOneOf(operation, keys.Key, [.. keys]))]) ?? Predicate.Never;
        return operation.IsNegated ? Expression.Not(condition) : condition;
    }

    private Expression IsOneOf(FilterOperation operation, string typeName, TKey[] keys)
    {
        var ofKeys = keys is [var key]
            ? operation with { Operator = FilterOperators.Equal, Operand = key, IsNegated = false }
            : operation with { Operator = FilterOperators.In, Operand = keys, IsNegated = false };
        return Expression.AndAlso(Expression.TypeIs(operation.Entity, types[typeName]), _keys.Build(ofKeys));
    }
}
