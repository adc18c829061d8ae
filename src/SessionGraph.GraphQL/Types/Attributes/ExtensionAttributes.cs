namespace SessionGraph.GraphQL.Types;

/// <summary>
/// What the attributes that add the members of a class to another type have in common. The class is static, or it comes from the
/// services of the request, or it has a constructor without parameters.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class TypeExtensionAttribute : Attribute
{
    /// <summary>The members of the extended type's runtime type that do not become fields.</summary>
    public string[] IgnoreProperties { get; init; } = [];

    /// <summary>Whether the static methods of a class that is not static become fields too.</summary>
    public bool IncludeStaticMembers { get; init; }

    /// <summary>The name of the extended type; null where it is found by its runtime type.</summary>
    internal virtual string? TypeName => null;

    /// <summary>The runtime type of the extended type; null where it is found by its name.</summary>
    internal virtual Type? RuntimeType => null;
}

/// <summary>Adds the members of the class to the type with a name: a root type, mostly.</summary>
/// <param name="name">The type's name: see <see cref="OperationTypeNames"/>.</param>
public sealed class ExtendObjectTypeAttribute(string name) : TypeExtensionAttribute
{
    /// <summary>The type's name.</summary>
    public string Name { get; } = name;

    internal override string TypeName => Name;
}

/// <summary>
/// Adds the members of the class to the type of another class; where that class is a base class, or an interface, of which the schema
/// has no type, to the object types of all that derive from it.
/// </summary>
/// <typeparam name="T">The runtime type.</typeparam>
public sealed class ExtendObjectTypeAttribute<T> : TypeExtensionAttribute
{
    internal override Type RuntimeType => typeof(T);
}

/// <summary>Makes the members of the class fields of the root type of queries, which is added where it is not there.</summary>
public sealed class QueryTypeAttribute : TypeExtensionAttribute
{
    internal override string TypeName => OperationTypeNames.Query;
}

/// <summary>Makes the members of the class fields of the root type of mutations, which is added where it is not there.</summary>
public sealed class MutationTypeAttribute : TypeExtensionAttribute
{
    internal override string TypeName => OperationTypeNames.Mutation;
}

/// <summary>Makes the members of the class fields of the root type of subscriptions, which is added where it is not there.</summary>
public sealed class SubscriptionTypeAttribute : TypeExtensionAttribute
{
    internal override string TypeName => OperationTypeNames.Subscription;
}
