namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>
/// Makes an object type a node. The method finds an object by the key of its global id, which is the first argument, and returns null if
/// there is none. It does not become a field.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute;
