namespace SessionGraph.GraphQL.Language;

/// <summary>The kinds of operation. See https://spec.graphql.org/September2025/#OperationType.</summary>
public enum OperationType
{
    /// <summary>Reads data.</summary>
    Query,

    /// <summary>Writes data, then reads.</summary>
    Mutation,

    /// <summary>Reads data for each event.</summary>
    Subscription,
}
