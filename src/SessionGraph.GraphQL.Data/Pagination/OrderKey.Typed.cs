using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Data.Sorting;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>An <see cref="OrderKey{TEntity}"/> with the type of its values.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TKey">The type of the key's values.</typeparam>
internal sealed class OrderKey<TEntity, TKey> : OrderKey<TEntity>
{
    private readonly Expression<Func<TEntity, TKey>> _selector;
    private readonly Expression<Func<TEntity, bool>>? _isNull;
    private readonly Lazy<Func<TEntity, TKey>> _getValue;
    // The key in each direction, created on first use.
    private readonly OrderKey<TEntity, TKey>?[] _directions;
    // The cursor may belong to a row of another filter, in which the value is null.
    private bool _isNullRead;
    private OrderKey<TEntity>? _withoutNulls;
    private OrderKey<TEntity>? _withNullsReplaced;

    public OrderKey(string name, Expression<Func<TEntity, TKey>> selector, bool isNullable, IReadOnlyList<RequiredMember> members)
        : this(name, selector, isNullable, members, SortDirection.Ascending, new OrderKey<TEntity, TKey>?[4])
    {
    }

    private OrderKey(
        string name,
        Expression<Func<TEntity, TKey>> selector,
        bool isNullable,
        IReadOnlyList<RequiredMember> members,
        SortDirection direction,
        OrderKey<TEntity, TKey>?[] directions)
        : base(name, isNullable, direction)
    {
        _selector = selector;
        _isNull = isNullable
            ? Expression.Lambda<Func<TEntity, bool>>(Comparison.IsNull(selector.Body), selector.Parameters)
            : null;
        _getValue = new Lazy<Func<TEntity, TKey>>(() => selector.Compile());
        Members = members;
        _directions = directions;
        _directions[(int)direction] = this;
    }

    public override IReadOnlyList<RequiredMember> Members { get; }

    protected override LambdaExpression Selector => _selector;

    public override OrderKey<TEntity> In(SortDirection direction)
    {
        direction = (IsNullable, direction) switch
        {
            (false, SortDirection.AscendingNullsFirst) => SortDirection.Ascending,
            (false, SortDirection.DescendingNullsFirst) => SortDirection.Descending,
            _ => direction,
        };
        return _directions[(int)direction] ?? new OrderKey<TEntity, TKey>(Name, _selector, IsNullable, Members, direction, _directions);
    }

    public override OrderKey<TEntity> Sorted(NullOrder nullOrder, bool hasNoNulls)
    {
        if (!IsNullable)
            return this;

        if (hasNoNulls)
            return _withoutNulls ??= WithoutNulls(_selector, isNullRead: true);

        return nullOrder is NullOrder.Smallest && typeof(TKey) == typeof(DateTime?)
            ? _withNullsReplaced ??= WithNullsReplaced(NeedsNullKey(nullOrder) ? DateTime.MaxValue : DateTime.MinValue)
            : this;
    }

    public override IOrderedQueryable<TEntity> OrderBy(IQueryable<TEntity> source, NullOrder nullOrder, bool isReversed)
    {
        if (_isNull is not null && NeedsNullKey(nullOrder))
            return ThenByValue(AreNullsLast(isReversed) ? source.OrderBy(_isNull) : source.OrderByDescending(_isNull), isReversed);

        return Descends(isReversed) ? source.OrderByDescending(_selector) : source.OrderBy(_selector);
    }

    public override IOrderedQueryable<TEntity> ThenBy(IOrderedQueryable<TEntity> source, NullOrder nullOrder, bool isReversed)
    {
        if (_isNull is not null && NeedsNullKey(nullOrder))
            source = AreNullsLast(isReversed) ? source.ThenBy(_isNull) : source.ThenByDescending(_isNull);

        return ThenByValue(source, isReversed);
    }

    public override Expression? IsAfter(ParameterExpression entity, object? value, bool isReversed)
    {
        var key = ParameterReplacer.Inline(_selector, entity);
        if (value is null)
            return AreNullsLast(isReversed) ? null : Comparison.IsNotNull(key);

        var operand = Operand<TKey>.Of((TKey)value);
        var isAfter = Descends(isReversed) ? Comparison.LessThan(key, operand) : Comparison.GreaterThan(key, operand);
        return IsNullable && AreNullsLast(isReversed) ? Expression.OrElse(isAfter, Comparison.IsNull(key)) : isAfter;
    }

    public override Expression? IsAtOrAfter(ParameterExpression entity, object? value, bool isReversed)
    {
        if (value is null || (IsNullable && AreNullsLast(isReversed)))
            return null;

        var key = ParameterReplacer.Inline(_selector, entity);
        var operand = Operand<TKey>.Of((TKey)value);
        return Descends(isReversed) ? Comparison.LessThanOrEqual(key, operand) : Comparison.GreaterThanOrEqual(key, operand);
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
        return isRead && (IsNullable || _isNullRead || value is not null);
    }

    // Nulls are replaced by the last or the first instant. A row with this very instant sorts among the nulls.
    private OrderKey<TEntity, DateTime> WithNullsReplaced(DateTime end)
    {
        var value = Expression.Coalesce(_selector.Body, Expression.Constant(DateTime.SpecifyKind(end, DateTimeKind.Utc)));
        return WithoutNulls(Expression.Lambda<Func<TEntity, DateTime>>(value, _selector.Parameters));
    }

    private OrderKey<TEntity, TValue> WithoutNulls<TValue>(Expression<Func<TEntity, TValue>> selector, bool isNullRead = false)
        => new(Name, selector, isNullable: false, Members, Direction, new OrderKey<TEntity, TValue>?[4]) { _isNullRead = isNullRead };

    private IOrderedQueryable<TEntity> ThenByValue(IOrderedQueryable<TEntity> source, bool isReversed)
        => Descends(isReversed) ? source.ThenByDescending(_selector) : source.ThenBy(_selector);

    // An index can serve the order when the store itself puts nulls in the requested place. It then does so in reverse, too.
    private bool NeedsNullKey(NullOrder nullOrder) => nullOrder switch
    {
        NullOrder.Smallest => IsDescending == HasNullsFirst,
        NullOrder.Greatest => IsDescending != HasNullsFirst,
        _ => true,
    };

    private bool Descends(bool isReversed) => IsDescending != isReversed;

    private bool AreNullsLast(bool isReversed) => HasNullsFirst == isReversed;
}
