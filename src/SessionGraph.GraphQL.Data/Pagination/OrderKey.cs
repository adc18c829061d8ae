using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Data.Sorting;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>
/// One key of an order: a value of the entity and a direction. It sorts, it continues after a cursor's value, and it writes its
/// value into a cursor. Nulls come where the direction says; reversed, everything is turned round, nulls included.
/// </summary>
/// <typeparam name="TEntity">What is ordered.</typeparam>
internal abstract class OrderKey<TEntity>(string name, bool isNullable, SortDirection direction)
{
    /// <summary>The key's name, unique among the entity's keys.</summary>
    public string Name => name;

    /// <summary>Whether values of the key may be null.</summary>
    public bool IsNullable => isNullable;

    /// <summary>The direction.</summary>
    public SortDirection Direction => direction;

    /// <summary>The members of the entity that <see cref="WriteTo"/> reads.</summary>
    public abstract IReadOnlyList<RequiredMember> Members { get; }

    /// <summary>The ascending key of a value; keys are told apart by the value, whatever an input calls it.</summary>
    public static OrderKey<TEntity> Create(FieldBinding binding) => Create(
        binding.Member?.Name ?? binding.Selector.Body.ToString(),
        binding.Selector,
        binding.IsNullable,
        [.. (MemberCollector.Collect(binding.Selector) ?? []).Select(name => new RequiredMember(typeof(TEntity), name))]);

    /// <summary>The ascending key of rows of a base type: null for those that are no <typeparamref name="TEntity"/>.</summary>
    public OrderKey<TBase> OfBase<TBase>()
    {
        var entity = Expression.Parameter(typeof(TBase), "row");
        var value = ParameterReplacer.Inline(Selector, Expression.Convert(entity, typeof(TEntity)));
        var type = value.Type is { IsValueType: true } known && Nullable.GetUnderlyingType(known) is null
            ? typeof(Nullable<>).MakeGenericType(known)
            : value.Type;
        var valueOfType = Expression.Condition(
            Expression.TypeIs(entity, typeof(TEntity)),
            value.Type == type ? value : Expression.Convert(value, type),
            Expression.Constant(null, type));
        return OrderKey<TBase>.Create($"{typeof(TEntity).Name}.{name}", Expression.Lambda(valueOfType, entity), true, Members);
    }

    /// <summary>The key as an order's signature names it: a descending one is led by a hyphen, a caret tells nulls first.</summary>
    public string Signature => (IsDescending ? "-" : "") + Name + (HasNullsFirst ? "^" : "");

    /// <summary>Whether the greatest value comes first.</summary>
    protected bool IsDescending { get; } = direction is SortDirection.Descending or SortDirection.DescendingNullsFirst;

    /// <summary>Whether nulls come before the values.</summary>
    protected bool HasNullsFirst { get; } = direction is SortDirection.AscendingNullsFirst or SortDirection.DescendingNullsFirst;

    /// <summary>The key in a direction; where values are never null, it says nothing of nulls.</summary>
    public abstract OrderKey<TEntity> In(SortDirection direction);

    /// <summary>
    /// The key as a store sorts it best: one without nulls where there are none, or where a value that no row has can stand for them,
    /// so that one index has the order, and one range of it what comes after a cursor.
    /// </summary>
    public abstract OrderKey<TEntity> Sorted(NullOrder nullOrder, bool hasNoNulls);

    /// <summary>The lambda from the entity to the value.</summary>
    protected abstract LambdaExpression Selector { get; }

    /// <summary>Sorts by this key first.</summary>
    public abstract IOrderedQueryable<TEntity> OrderBy(IQueryable<TEntity> source, NullOrder nullOrder, bool isReversed);

    /// <summary>Sorts what is equal so far by this key.</summary>
    public abstract IOrderedQueryable<TEntity> ThenBy(IOrderedQueryable<TEntity> source, NullOrder nullOrder, bool isReversed);

    /// <summary>Whether the entity's value comes after this one; null where none does.</summary>
    public abstract Expression? IsAfter(ParameterExpression entity, object? value, bool isReversed);

    /// <summary>A wider condition than <see cref="IsAfter"/> or equal, one range of an index; null where there is none.</summary>
    public abstract Expression? IsAtOrAfter(ParameterExpression entity, object? value, bool isReversed);

    /// <summary>Whether the entity's value is this one.</summary>
    public abstract Expression IsSame(ParameterExpression entity, object? value);

    /// <summary>Writes the entity's value into a cursor.</summary>
    public abstract void WriteTo(CursorWriter cursor, TEntity entity);

    /// <summary>Reads a value that <see cref="WriteTo"/> wrote; false where the cursor has none.</summary>
    public abstract bool TryRead(ref CursorReader cursor, out object? value);

    private static OrderKey<TEntity> Create(string name, LambdaExpression selector, bool isNullable, IReadOnlyList<RequiredMember> members)
        => (OrderKey<TEntity>)Activator.CreateInstance(
            typeof(OrderKey<,>).MakeGenericType(typeof(TEntity), selector.ReturnType), name, selector, isNullable, members)!;
}
