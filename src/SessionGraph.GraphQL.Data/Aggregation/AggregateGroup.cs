namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>A group of rows.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Values">What is selected of the group, each in the place that the type of groups has for it; else null.</param>
internal sealed record AggregateGroup<TEntity>(object?[] Values);

/// <summary>The figures of a group over one value of its rows.</summary>
/// <typeparam name="TValue">The type of the value.</typeparam>
/// <param name="Values">The group's values.</param>
/// <param name="Start">The place of the first figure among them.</param>
internal sealed record AggregateValues<TValue>(object?[] Values, int Start);
