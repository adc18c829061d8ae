namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>The limits of an aggregation.</summary>
/// <param name="DefaultGroups">The maximum number of groups without the argument <c>first</c>.</param>
/// <param name="MaxGroups">The maximum value of the argument <c>first</c>.</param>
internal sealed record AggregationOptions(int DefaultGroups, int MaxGroups);
