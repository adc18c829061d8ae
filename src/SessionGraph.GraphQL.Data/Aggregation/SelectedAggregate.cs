using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>A figure of a group that a client selects.</summary>
/// <param name="Field">The value that it is over; null for the rows themselves, which are counted.</param>
/// <param name="Function">What it is of the value; null for the number of the rows.</param>
internal sealed record SelectedAggregate(AggregateField? Field, AggregateFunction? Function)
{
    /// <summary>The number of a group's rows.</summary>
    public static SelectedAggregate Count { get; } = new(null, null);

    /// <summary>Its place among a group's values.</summary>
    public int Ordinal => Field is null ? 0 : Field.Start + Function!.Place;

    /// <summary>The figure where there are no rows.</summary>
    public object? EmptyValue => Field is null ? 0 : Function!.EmptyValue(Field.Value.ReturnType);

    /// <summary>The figure of a group.</summary>
    public Expression Build<TEntity>(Expression group) => Field is null
        ? Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(TEntity)], group)
        : Function!.Build<TEntity>(group, Field.Value);
}
