namespace SessionGraph.GraphQL.Types;

/// <summary>The names of the root types.</summary>
public static class OperationTypeNames
{
    /// <summary>The root type of queries.</summary>
    public const string Query = "Query";

    /// <summary>The root type of mutations.</summary>
    public const string Mutation = "Mutation";

    /// <summary>The root type of subscriptions.</summary>
    public const string Subscription = "Subscription";
}
