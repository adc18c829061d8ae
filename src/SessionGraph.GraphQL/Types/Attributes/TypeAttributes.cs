namespace SessionGraph.GraphQL.Types;

/// <summary>
/// The base of attributes that make a class a type. If the class has one, its public methods become fields like its properties; otherwise
/// only its properties do.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface, Inherited = false)]
public abstract class TypeAttribute(string? name = null) : Attribute
{
    /// <summary>The type's name; null for the CLR type's name.</summary>
    public string? Name { get; init; } = name;

    /// <summary>The properties of the runtime type that do not become fields.</summary>
    public string[] IgnoreProperties { get; init; } = [];

    /// <summary>The runtime type that the class describes; null if the class is the runtime type itself.</summary>
    internal virtual Type? RuntimeType => null;
}

/// <summary>Makes the class an object type.</summary>
/// <param name="name">The type's name; null for the CLR type's name.</param>
public class ObjectTypeAttribute(string? name = null) : TypeAttribute(name);

/// <summary>Adds the members of a static class to the object type of another class.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public sealed class ObjectTypeAttribute<T> : ObjectTypeAttribute
{
    internal override Type RuntimeType => typeof(T);
}

/// <summary>Makes the class an interface type. The object types of derived classes implement it.</summary>
/// <param name="name">The type's name; null for the CLR type's name.</param>
public class InterfaceTypeAttribute(string? name = null) : TypeAttribute(name);

/// <summary>Adds the members of a static class to the interface type of another class, and to its object types.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public sealed class InterfaceTypeAttribute<T> : InterfaceTypeAttribute
{
    internal override Type RuntimeType => typeof(T);
}

/// <summary>Makes the base class or interface a union type of the object types of derived classes.</summary>
/// <param name="name">The type's name; null for the CLR type's name.</param>
public sealed class UnionTypeAttribute(string? name = null) : TypeAttribute(name);

/// <summary>Makes the class an input object type, or sets its name.</summary>
/// <param name="name">The type's name; null for the CLR type's name.</param>
public sealed class InputObjectTypeAttribute(string? name = null) : TypeAttribute(name);

/// <summary>Sets the name of an enum type.</summary>
/// <param name="name">The type's name; null for the CLR type's name.</param>
public sealed class EnumTypeAttribute(string? name = null) : TypeAttribute(name);

/// <summary>Makes the input object a oneOf input object: exactly one of its fields is given.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OneOfAttribute : Attribute;
