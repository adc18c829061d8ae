using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Sorting;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>An <see cref="OrderKey{TEntity}"/> whose type of value is known.</summary>
/// <typeparam name="TEntity">What is ordered.</typeparam>
/// <typeparam name="TKey">The type of the key's values.</typeparam>
internal sealed class OrderKey<TEntity, TKey> : OrderKey<TEntity>
{
    private readonly Expression<Func<TEntity, TKey>> _selector;
    private readonly Expression<Func<TEntity, bool>>? _isNull;
    private readonly Lazy<Func<TEntity, TKey>> _getValue;
    private OrderKey<TEntity, TKey>? _turned;

    public OrderKey(string name, Expression<Func<TEntity, TKey>> selector, bool isNullable, SortDirection direction)
        : base(name, isNullable, direction)
    {
        _selector = selector;
        _isNull = isNullable
            ? Expression.Lambda<Func<TEntity, bool>>(Comparison.IsNull(selector.Body), selector.Parameters)
            : null;
        _getValue = new Lazy<Func<TEntity, TKey>>(() => selector.Compile());
        Members = MemberCollector.Collect(selector) ?? [];
    }

    public override IReadOnlyList<string> Members { get; }

    public override OrderKey<TEntity> In(SortDirection direction)
        => direction == Direction ? this : _turned ??= new OrderKey<TEntity, TKey>(Name, _selector, IsNullable, direction) { _turned = this };

    public override IOrderedQueryable<TEntity> OrderBy(IQueryable<TEntity> source, NullOrder nullOrder, bool isReversed)
    {
        if (_isNull is not null && IsRanked(nullOrder))
            return ThenByValue(isReversed ? source.OrderByDescending(_isNull) : source.OrderBy(_isNull), isReversed);

        return IsDescending(isReversed) ? source.OrderByDescending(_selector) : source.OrderBy(_selector);
    }

    public override IOrderedQueryable<TEntity> ThenBy(IOrderedQueryable<TEntity> source, NullOrder nullOrder, bool isReversed)
    {
        if (_isNull is not null && IsRanked(nullOrder))
            source = isReversed ? source.ThenByDescending(_isNull) : source.ThenBy(_isNull);

        return ThenByValue(source, isReversed);
    }

    public override Expression? IsAfter(ParameterExpression entity, object? value, bool isReversed)
    {
        var key = ParameterReplacer.Inline(_selector, entity);
        if (value is null)
            return isReversed ? Comparison.IsNotNull(key) : null;

        var operand = Operand<TKey>.Of((TKey)value);
        var isAfter = IsDescending(isReversed) ? Comparison.LessThan(key, operand) : Comparison.GreaterThan(key, operand);
        return IsNullable && !isReversed ? Expression.OrElse(isAfter, Comparison.IsNull(key)) : isAfter;
    }

    public override Expression? IsAtOrAfter(ParameterExpression entity, object? value, bool isReversed)
    {
        if (value is null || (IsNullable && !isReversed))
            return null;

        var key = ParameterReplacer.Inline(_selector, entity);
        var operand = Operand<TKey>.Of((TKey)value);
        return IsDescending(isReversed) ? Comparison.LessThanOrEqual(key, operand) : Comparison.GreaterThanOrEqual(key, operand);
    }

    public override Expression IsSame(ParameterExpression entity, object? value)
    {
        var key = ParameterReplacer.Inline(_selector, entity);
        return value is null ? Comparison.IsNull(key) : Expression.Equal(key, Operand<TKey>.Of((TKey)value));
    }

    public override void WriteTo(CursorWriter cursor, TEntity entity) => cursor.Write(_getValue.Value(entity));

    public override bool TryRead(ref CursorReader cursor, out object? value)
    {
        var isRead = cursor.TryRead(typeof(TKey), out value);
        return isRead && (IsNullable || value is not null);
    }

    private IOrderedQueryable<TEntity> ThenByValue(IOrderedQueryable<TEntity> source, bool isReversed)
        => IsDescending(isReversed) ? source.ThenByDescending(_selector) : source.ThenBy(_selector);

    // Where the store's own order has the nulls last, and first when turned round, an index can serve it.
    private bool IsRanked(NullOrder nullOrder) => nullOrder switch
    {
        NullOrder.Smallest => Direction is SortDirection.Ascending,
        NullOrder.Greatest => Direction is SortDirection.Descending,
        _ => true,
    };

    private bool IsDescending(bool isReversed) => (Direction is SortDirection.Descending) != isReversed;
}
