namespace SessionGraph.GraphQL.Types;

/// <summary>The names of the root types.</summary>
public static class OperationTypeNames
{
    /// <summary>The query type.</summary>
    public const string Query = "Query";

    /// <summary>The mutation type.</summary>
    public const string Mutation = "Mutation";

    /// <summary>The subscription type.</summary>
    public const string Subscription = "Subscription";
}
