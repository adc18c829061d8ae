namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>
/// Makes an object type a node: this method finds its object by the key that the global id has, its first argument, or returns null
/// where there is none. It does not become a field.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute;
