namespace SessionGraph.GraphQL.Language;

/// <summary>The kinds of operation. See https://spec.graphql.org/September2025/#OperationType.</summary>
public enum OperationType
{
    /// <summary>A read.</summary>
    Query,

    /// <summary>A write, followed by a read.</summary>
    Mutation,

    /// <summary>A read for each event.</summary>
    Subscription,
}
