namespace SessionGraph.GraphQL.Types;

/// <summary>
/// What the attributes that make a class a type have in common. The public methods of a class that has one become fields as its
/// properties do; of a class without one, only the properties.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface, Inherited = false)]
public abstract class TypeAttribute(string? name = null) : Attribute
{
    /// <summary>The type's name; by default the CLR type's.</summary>
    public string? Name { get; init; } = name;

    /// <summary>The properties of the runtime type that do not become fields.</summary>
    public string[] IgnoreProperties { get; init; } = [];

    /// <summary>The runtime type that the attributed class describes; null where the class is the runtime type itself.</summary>
    internal virtual Type? RuntimeType => null;
}

/// <summary>Makes the class an object type.</summary>
/// <param name="name">The type's name; by default the CLR type's.</param>
public class ObjectTypeAttribute(string? name = null) : TypeAttribute(name);

/// <summary>Makes the members of a static class fields of the object type of another class.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public sealed class ObjectTypeAttribute<T> : ObjectTypeAttribute
{
    internal override Type RuntimeType => typeof(T);
}

/// <summary>Makes the class an interface type; the object types of derived classes implement it.</summary>
/// <param name="name">The type's name; by default the CLR type's.</param>
public class InterfaceTypeAttribute(string? name = null) : TypeAttribute(name);

/// <summary>Makes the members of a static class fields of the interface type of another class, and so of its object types.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public sealed class InterfaceTypeAttribute<T> : InterfaceTypeAttribute
{
    internal override Type RuntimeType => typeof(T);
}

/// <summary>Makes the base class or interface a union of the object types of the classes that derive from it.</summary>
/// <param name="name">The type's name; by default the CLR type's.</param>
public sealed class UnionTypeAttribute(string? name = null) : TypeAttribute(name);

/// <summary>Makes the class an input object, or names it.</summary>
/// <param name="name">The type's name; by default the CLR type's.</param>
public sealed class InputObjectTypeAttribute(string? name = null) : TypeAttribute(name);

/// <summary>Names an enumeration.</summary>
/// <param name="name">The type's name; by default the CLR type's.</param>
public sealed class EnumTypeAttribute(string? name = null) : TypeAttribute(name);

/// <summary>Makes an input object one of which exactly one field is given.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OneOfAttribute : Attribute;
