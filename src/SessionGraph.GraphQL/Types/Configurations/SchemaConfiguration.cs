namespace SessionGraph.GraphQL.Types.Configurations;

/// <summary>The schema itself as it is being put together: its description and the names of its root types.</summary>
public sealed class SchemaConfiguration
{
    /// <summary>The description in Markdown; null where there is none.</summary>
    public string? Description { get; set; }

    /// <summary>The object type of queries; null where none is named, which makes no schema.</summary>
    public string? QueryTypeName { get; set; } = OperationTypeNames.Query;

    /// <summary>The object type of mutations, where there is a type of this name; null where there are none in any case.</summary>
    public string? MutationTypeName { get; set; } = OperationTypeNames.Mutation;

    /// <summary>The object type of subscriptions, where there is a type of this name; null where there are none in any case.</summary>
    public string? SubscriptionTypeName { get; set; } = OperationTypeNames.Subscription;
}
