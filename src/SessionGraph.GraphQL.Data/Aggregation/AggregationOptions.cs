namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>How many groups a field has.</summary>
/// <param name="DefaultGroups">How many there may be where a client does not say.</param>
/// <param name="MaxGroups">The most that a client may ask for.</param>
internal sealed record AggregationOptions(int DefaultGroups, int MaxGroups);
