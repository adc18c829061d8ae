namespace SessionGraph.GraphQL.Types.Configurations;

/// <summary>The configuration of the schema itself: its description and the names of its root types.</summary>
public sealed class SchemaConfiguration
{
    /// <summary>The description in Markdown; null if there is none.</summary>
    public string? Description { get; set; }

    /// <summary>The name of the query type; null for none, which makes the schema invalid.</summary>
    public string? QueryTypeName { get; set; } = OperationTypeNames.Query;

    /// <summary>The name of the mutation type, used if a type has this name; null for no mutations.</summary>
    public string? MutationTypeName { get; set; } = OperationTypeNames.Mutation;

    /// <summary>The name of the subscription type, used if a type has this name; null for no subscriptions.</summary>
    public string? SubscriptionTypeName { get; set; } = OperationTypeNames.Subscription;
}
