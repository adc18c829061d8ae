namespace SessionGraph.GraphQL.Types;

/// <summary>Sets the name of the element in the schema.</summary>
/// <param name="name">The name in the schema.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    /// <summary>The name in the schema.</summary>
    public string Name { get; } = name;
}

/// <summary>Sets the description of the element in the schema. The default is its XML documentation.</summary>
/// <param name="description">The description in Markdown.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    /// <summary>The description in Markdown.</summary>
    public string Description { get; } = description;
}

/// <summary>Excludes the element from the schema.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLIgnoreAttribute : Attribute;

/// <summary>Deprecates a field or an enum value.</summary>
/// <param name="reason">The reason, and what to use instead.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class GraphQLDeprecatedAttribute(string reason) : Attribute
{
    /// <summary>The reason, and what to use instead.</summary>
    public string Reason { get; } = reason;
}

/// <summary>Sets the type of the element, in place of the one inferred from its CLR type.</summary>
/// <param name="type">The type in GraphQL syntax: <c>[String!]!</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class GraphQLTypeAttribute(string type) : Attribute
{
    /// <summary>The type in GraphQL syntax.</summary>
    public string Type { get; } = type;
}

/// <summary>Makes the type of the element non-null, whatever its CLR type is.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class GraphQLNonNullTypeAttribute : Attribute;

/// <summary>Sets the default value of an input field or an argument.</summary>
/// <param name="value">The default value; may be null.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DefaultValueAttribute(object? value) : Attribute
{
    /// <summary>The default value.</summary>
    public object? Value { get; } = value;
}

/// <summary>Sets the default value of an input field or an argument in GraphQL syntax.</summary>
/// <param name="syntax">The default value in GraphQL syntax: <c>{ direction: ASC }</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DefaultValueSyntaxAttribute(string syntax) : Attribute
{
    /// <summary>The default value in GraphQL syntax.</summary>
    public string Syntax { get; } = syntax;
}

/// <summary>Replaces the field of the runtime type's member with this name.</summary>
/// <param name="name">The member's name.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BindMemberAttribute(string name) : Attribute
{
    /// <summary>The member's name.</summary>
    public string Name { get; } = name;
}
