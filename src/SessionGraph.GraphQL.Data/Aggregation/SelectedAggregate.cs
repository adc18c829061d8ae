using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>An aggregate that the query selects.</summary>
/// <param name="Field">The aggregated value; null for the number of rows.</param>
/// <param name="Function">The function; null for the number of rows.</param>
internal sealed record SelectedAggregate(AggregateField? Field, AggregateFunction? Function)
{
    /// <summary>The number of rows.</summary>
    public static SelectedAggregate Count { get; } = new(null, null);

    /// <summary>The index in the values of a group.</summary>
    public int Ordinal => Field is null ? 0 : Field.Start + Function!.Index;

    /// <summary>The result for no rows.</summary>
    public object? EmptyValue => Field is null ? 0 : Function!.EmptyValue(Field.Value.ReturnType);

    /// <summary>Builds the aggregate of a group.</summary>
    public Expression Build<TEntity>(Expression group) => Field is null
        ? Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(TEntity)], group)
        : Function!.Build<TEntity>(group, Field.Value);
}
