namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>What a global id says.</summary>
/// <param name="TypeName">The name of the object type.</param>
/// <param name="InternalId">The key, unique in its type; null where the type is not known.</param>
public readonly record struct NodeId(string TypeName, object? InternalId);
