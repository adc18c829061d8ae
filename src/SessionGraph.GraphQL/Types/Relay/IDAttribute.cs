namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>
/// Makes a field or an argument an <c>ID</c>: the global id of a type, opaque to the client and the bare key to the resolver.
/// An id of another type is an error.
/// </summary>
/// <param name="typeName">The GraphQL type's name; null for the declaring type (an output) or for any type (an input).</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method)]
public class IDAttribute(string? typeName = null) : Attribute
{
    /// <summary>The GraphQL type's name; null for the declaring type (an output) or for any type (an input).</summary>
    public string? TypeName { get; } = typeName;

    /// <summary>The CLR type whose ids are meant; null where <see cref="TypeName"/> says it, or nothing does.</summary>
    public virtual Type? RuntimeType => null;
}

/// <summary>An <see cref="IDAttribute"/> for the GraphQL type of a CLR type.</summary>
/// <typeparam name="T">The CLR type; an interface's or base class's accepts the ids of its possible types.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method)]
public sealed class IDAttribute<T> : IDAttribute
{
    /// <inheritdoc />
    public override Type RuntimeType => typeof(T);
}
