namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>A parsed global id.</summary>
/// <param name="TypeName">The name of the object type.</param>
/// <param name="InternalId">The key, unique in its type; null if the type is unknown.</param>
public readonly record struct NodeId(string TypeName, object? InternalId);

/// <summary>A parsed global id, for a receiver that accepts the ids of several types.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <param name="TypeName">The name of the object type.</param>
/// <param name="InternalId">The key, unique in its type.</param>
public readonly record struct NodeId<TKey>(string TypeName, TKey InternalId)
    where TKey : notnull;
