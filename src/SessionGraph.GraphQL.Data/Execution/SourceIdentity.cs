namespace SessionGraph.GraphQL.Data.Execution;

/// <summary>Identifies the query that a resolver returned. Queries that differ in captured values only are equal.</summary>
internal abstract record SourceIdentity;
