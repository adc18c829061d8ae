using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Data.Sorting;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>
/// A key of an order: a value of the entity, and a direction. It sorts rows, filters to the rows after a cursor, and writes its value to a
/// cursor. A reversed order reverses the place of nulls, too.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal abstract class OrderKey<TEntity>(string name, bool isNullable, SortDirection direction)
{
    /// <summary>The key's name, unique among the entity's keys.</summary>
    public string Name => name;

    /// <summary>Whether the value may be null.</summary>
    public bool IsNullable => isNullable;

    /// <summary>The direction.</summary>
    public SortDirection Direction => direction;

    /// <summary>The members of the entity that <see cref="WriteTo"/> reads.</summary>
    public abstract IReadOnlyList<RequiredMember> Members { get; }

    /// <summary>Creates the ascending key of a value. Its name depends on the value only, not on the name of the field.</summary>
    public static OrderKey<TEntity> Create(FieldBinding binding) => Create(
        binding.Member?.Name ?? binding.Selector.Body.ToString(),
        binding.Selector,
        binding.IsNullable,
        [.. (MemberCollector.Collect(binding.Selector) ?? []).Select(name => new RequiredMember(typeof(TEntity), name))]);

    /// <summary>
    /// The ascending key for the rows of a base type. Its value is null for rows that are not <typeparamref name="TEntity"/>.
    /// </summary>
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

    /// <summary>The key in the signature of an order. A leading <c>-</c> means descending; <c>^</c> means nulls first.</summary>
    public string Signature => (IsDescending ? "-" : "") + Name + (HasNullsFirst ? "^" : "");

    /// <summary>Whether the order is descending.</summary>
    protected bool IsDescending { get; } = direction is SortDirection.Descending or SortDirection.DescendingNullsFirst;

    /// <summary>Whether nulls come before the values.</summary>
    protected bool HasNullsFirst { get; } = direction is SortDirection.AscendingNullsFirst or SortDirection.DescendingNullsFirst;

    /// <summary>The key in this direction. A key that is never null ignores the place of nulls.</summary>
    public abstract OrderKey<TEntity> In(SortDirection direction);

    /// <summary>
    /// The key in the form that the store sorts fastest. When the rows have no nulls, or a constant can replace them, one index serves the
    /// order, and the rows after a cursor are one range of it.
    /// </summary>
    public abstract OrderKey<TEntity> Sorted(NullOrder nullOrder, bool hasNoNulls);

    /// <summary>The lambda from the entity to the value.</summary>
    protected abstract LambdaExpression Selector { get; }

    /// <summary>Sorts by this key first.</summary>
    public abstract IOrderedQueryable<TEntity> OrderBy(IQueryable<TEntity> source, NullOrder nullOrder, bool isReversed);

    /// <summary>Sorts rows that are equal so far by this key.</summary>
    public abstract IOrderedQueryable<TEntity> ThenBy(IOrderedQueryable<TEntity> source, NullOrder nullOrder, bool isReversed);

    /// <summary>The condition that the entity's value comes after this one; null when no value does.</summary>
    public abstract Expression? IsAfter(ParameterExpression entity, object? value, bool isReversed);

    /// <summary>The condition that the entity's value is this one or comes after it, if it is one range of an index; else null.</summary>
    public abstract Expression? IsAtOrAfter(ParameterExpression entity, object? value, bool isReversed);

    /// <summary>The condition that the entity's value is this one.</summary>
    public abstract Expression IsSame(ParameterExpression entity, object? value);

    /// <summary>Writes the entity's value to a cursor.</summary>
    public abstract void WriteTo(CursorWriter cursor, TEntity entity);

    /// <summary>Reads a value that <see cref="WriteTo"/> wrote; false when the cursor has none.</summary>
    public abstract bool TryRead(ref CursorReader cursor, out object? value);

    private static OrderKey<TEntity> Create(string name, LambdaExpression selector, bool isNullable, IReadOnlyList<RequiredMember> members)
        => (OrderKey<TEntity>)Activator.CreateInstance(
            typeof(OrderKey<,>).MakeGenericType(typeof(TEntity), selector.ReturnType), name, selector, isNullable, members)!;
}
