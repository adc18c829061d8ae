using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>
/// The query for the groups of these groupings, with the selected aggregates only. The store groups the rows and returns one row for each group,
/// sorted by the groupings with nulls last.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class AggregateQuery<TEntity>
{
    private readonly IReadOnlyList<AggregateColumn> _columns;
    private readonly Expression<Func<IQueryable<TEntity>, IQueryable<object?[]>>> _query;
    private readonly bool _isTotal;
    private readonly int _ordinals;

    /// <summary>Builds the query.</summary>
    /// <param name="groupings">The groupings; none for one group of all rows.</param>
    /// <param name="aggregates">The selected aggregates.</param>
    /// <param name="selectedFields">The selected fields of the groupings.</param>
    /// <param name="ordinals">The number of values of a group.</param>
    /// <param name="nullOrder">How the store sorts null.</param>
    public AggregateQuery(
        IReadOnlyList<Grouping<TEntity>> groupings,
        IReadOnlyList<SelectedAggregate> aggregates,
        IReadOnlyCollection<string> selectedFields,
        int ordinals,
        NullOrder nullOrder)
    {
        var key = CreateKey(groupings);
        var group = Expression.Parameter(typeof(IGrouping<,>).MakeGenericType(key.ReturnType, typeof(TEntity)), "group");
        var parts = KeyParts(group, groupings.Count);
        _isTotal = groupings.Count is 0;
        _ordinals = ordinals;
        _columns =
        [
            .. groupings.Index().Where(one => selectedFields.Contains(one.Item.FieldName))
                .Select(one => new AggregateColumn(one.Item.Ordinal, parts[one.Index], one.Item.Show, null)),
            .. aggregates.Select(aggregate => new AggregateColumn(
                aggregate.Ordinal, aggregate.Build<TEntity>(group), value => value, aggregate.EmptyValue)),
        ];

        var source = Expression.Parameter(typeof(IQueryable<TEntity>), "rows");
        Expression groups = Expression.Call(
            typeof(Queryable), nameof(Queryable.GroupBy), [typeof(TEntity), key.ReturnType], source, Expression.Quote(key));
        groups = Sort(groups, group, groupings, parts, nullOrder);
        // A row needs at least one column, so the query counts the rows when nothing is selected.
        Expression[] values = _columns.Count is 0
            ? [SelectedAggregate.Count.Build<TEntity>(group)]
            : [.. _columns.Select(column => column.Value)];
        var row = Expression.NewArrayInit(typeof(object), values.Select(value => Expression.Convert(value, typeof(object))));
        groups = Expression.Call(
            typeof(Queryable), nameof(Queryable.Select), [group.Type, typeof(object[])], groups, Expression.Quote(Expression.Lambda(row, group)));
        _query = Expression.Lambda<Func<IQueryable<TEntity>, IQueryable<object?[]>>>(groups, source);
    }

    /// <summary>Applies the query to these rows.</summary>
    public IQueryable<object?[]> Over(IQueryable<TEntity> rows)
        => rows.Provider.CreateQuery<object?[]>(ParameterReplacer.Inline(_query, rows.Expression));

    /// <summary>Creates the groups from the rows of the result. Without groupings, an empty result is one group.</summary>
    public List<AggregateGroup<TEntity>> Read(IReadOnlyList<object?[]> rows)
        => _isTotal && rows.Count is 0 ? [ReadGroup(null)] : [.. rows.Select(ReadGroup)];

    private AggregateGroup<TEntity> ReadGroup(object?[]? row)
    {
        var values = new object?[_ordinals];
        for (var index = 0; index < _columns.Count; index++)
            values[_columns[index].Ordinal] = row is null ? _columns[index].EmptyValue : _columns[index].Show(row[index]);

        return new AggregateGroup<TEntity>(values);
    }

    private static LambdaExpression CreateKey(IReadOnlyList<Grouping<TEntity>> groupings)
    {
        var entity = Expression.Parameter(typeof(TEntity), "row");
        Expression key = Expression.New(typeof(GroupKey));
        foreach (var grouping in groupings.Reverse())
        {
            var type = typeof(GroupKey<,>).MakeGenericType(grouping.Key.ReturnType, key.Type);
            var head = Expression.Bind(type.GetProperty("Head")!, ParameterReplacer.Inline(grouping.Key, entity));
            key = key.Type == typeof(GroupKey)
                ? Expression.MemberInit(Expression.New(type), head)
                : Expression.MemberInit(Expression.New(type), head, Expression.Bind(type.GetProperty("Rest")!, key));
        }

        return Expression.Lambda(key, entity);
    }

    private static List<Expression> KeyParts(ParameterExpression group, int count)
    {
        var parts = new List<Expression>(count);
        Expression key = Expression.Property(group, "Key");
        for (var index = 0; index < count; index++, key = Expression.Property(key, "Rest"))
            parts.Add(Expression.Property(key, "Head"));

        return parts;
    }

    private static Expression Sort(
        Expression groups,
        ParameterExpression group,
        IReadOnlyList<Grouping<TEntity>> groupings,
        IReadOnlyList<Expression> parts,
        NullOrder nullOrder)
    {
        var method = nameof(Queryable.OrderBy);
        for (var index = 0; index < parts.Count; index++)
        {
            if (groupings[index].IsNullable && nullOrder is not NullOrder.Greatest)
                By(Comparison.IsNull(parts[index]));

            By(parts[index]);
        }

        return groups;

        void By(Expression value)
        {
            groups = Expression.Call(
                typeof(Queryable), method, [group.Type, value.Type], groups, Expression.Quote(Expression.Lambda(value, group)));
            method = nameof(Queryable.ThenBy);
        }
    }
}

/// <summary>A column of the query.</summary>
/// <param name="Ordinal">Its index in the values of a group.</param>
/// <param name="Value">The expression over a group.</param>
/// <param name="Show">Converts the value to the one that clients see.</param>
/// <param name="EmptyValue">The value that clients see when there are no rows.</param>
internal sealed record AggregateColumn(int Ordinal, Expression Value, Func<object?, object?> Show, object? EmptyValue);

/// <summary>The key of a group: the first value, and the rest of the key, which is a key, too.</summary>
/// <typeparam name="THead">The type of the value.</typeparam>
/// <typeparam name="TRest">The type of the rest.</typeparam>
internal sealed record GroupKey<THead, TRest>
{
    /// <summary>The value.</summary>
    public THead? Head { get; set; }

    /// <summary>The rest of the key.</summary>
    public TRest? Rest { get; set; }
}

/// <summary>The key without values, which is equal for all rows.</summary>
internal sealed record GroupKey;
