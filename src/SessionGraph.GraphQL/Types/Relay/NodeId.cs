namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>What a global id says.</summary>
/// <param name="TypeName">The name of the object type.</param>
/// <param name="InternalId">The key, unique in its type; null where the type is not known.</param>
public readonly record struct NodeId(string TypeName, object? InternalId);

/// <summary>A global id with the type that it names: for a receiver that takes the ids of several types.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <param name="TypeName">The name of the object type.</param>
/// <param name="InternalId">The key, unique in its type.</param>
public readonly record struct NodeId<TKey>(string TypeName, TKey InternalId)
    where TKey : notnull;
