namespace SessionGraph.GraphQL.Types;

/// <summary>
/// The base of attributes that add the members of a class to another type. The class is static, a service of the request, or has a
/// constructor without parameters.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class TypeExtensionAttribute : Attribute
{
    /// <summary>The members of the runtime type that do not become fields.</summary>
    public string[] IgnoreProperties { get; init; } = [];

    /// <summary>Whether static methods of a non-static class become fields, too.</summary>
    public bool IncludeStaticMembers { get; init; }

    /// <summary>The name of the extended type; null if it is found by its runtime type.</summary>
    internal virtual string? TypeName => null;

    /// <summary>The runtime type of the extended type; null if it is found by its name.</summary>
    internal virtual Type? RuntimeType => null;
}

/// <summary>Adds the members of the class to the type with this name, usually a root type.</summary>
/// <param name="name">The type's name; see <see cref="OperationTypeNames"/>.</param>
public sealed class ExtendObjectTypeAttribute(string name) : TypeExtensionAttribute
{
    /// <summary>The type's name.</summary>
    public string Name { get; } = name;

    internal override string TypeName => Name;
}

/// <summary>
/// Adds the members of the class to the type of another class. If that class is a base class or an interface without a type in the schema,
/// they are added to the object types of all derived classes.
/// </summary>
/// <typeparam name="T">The runtime type.</typeparam>
public sealed class ExtendObjectTypeAttribute<T> : TypeExtensionAttribute
{
    internal override Type RuntimeType => typeof(T);
}

/// <summary>Adds the members of the class to the query type, and adds that type if it does not exist.</summary>
public sealed class QueryTypeAttribute : TypeExtensionAttribute
{
    internal override string TypeName => OperationTypeNames.Query;
}

/// <summary>Adds the members of the class to the mutation type, and adds that type if it does not exist.</summary>
public sealed class MutationTypeAttribute : TypeExtensionAttribute
{
    internal override string TypeName => OperationTypeNames.Mutation;
}

/// <summary>Adds the members of the class to the subscription type, and adds that type if it does not exist.</summary>
public sealed class SubscriptionTypeAttribute : TypeExtensionAttribute
{
    internal override string TypeName => OperationTypeNames.Subscription;
}
