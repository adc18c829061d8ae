namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>A group of rows, as its fields read it.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Values">The values of the group, by ordinal. Values that the query does not select are null.</param>
internal sealed record AggregateGroup<TEntity>(object?[] Values);

/// <summary>The aggregates of one value in a group.</summary>
/// <typeparam name="TValue">The type of the value.</typeparam>
/// <param name="Values">The group's values.</param>
/// <param name="Start">The index of the first aggregate in <paramref name="Values"/>.</param>
internal sealed record AggregateValues<TValue>(object?[] Values, int Start);
