namespace SessionGraph.GraphQL.Data;

/// <summary>What tells the query that a resolver returned from others: like queries, which differ in captured values at most, are equal.</summary>
internal abstract record QuerySource;
