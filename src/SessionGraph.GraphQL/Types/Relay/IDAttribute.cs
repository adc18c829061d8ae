namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>
/// Makes a field or an argument an <c>ID</c>: a global id that is opaque to the client, and a key to the resolver. An id of another type is
/// an error.
/// </summary>
/// <param name="typeName">The GraphQL type's name; null for the declaring type (an output) or for any type (an input).</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method)]
public class IDAttribute(string? typeName = null) : Attribute
{
    /// <summary>The GraphQL type's name; null for the declaring type (an output) or for any type (an input).</summary>
    public string? TypeName { get; } = typeName;

    /// <summary>The CLR type whose ids are accepted; null if <see cref="TypeName"/> decides it.</summary>
    public virtual Type? RuntimeType => null;
}

/// <summary>An <see cref="IDAttribute"/> for the GraphQL type of a CLR type.</summary>
/// <typeparam name="T">The CLR type. An interface or a base class accepts the ids of its possible types.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method)]
public sealed class IDAttribute<T> : IDAttribute
{
    /// <inheritdoc />
    public override Type RuntimeType => typeof(T);
}
