namespace SessionGraph.GraphQL.Types;

/// <summary>Names what the attributed element becomes.</summary>
/// <param name="name">The name in the schema.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    /// <summary>The name in the schema.</summary>
    public string Name { get; } = name;
}

/// <summary>Describes what the attributed element becomes; by default its XML documentation does.</summary>
/// <param name="description">The description in Markdown.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    /// <summary>The description in Markdown.</summary>
    public string Description { get; } = description;
}

/// <summary>Keeps the attributed element out of the schema.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLIgnoreAttribute : Attribute;

/// <summary>Marks a field or an enum value as one that should not be used any more.</summary>
/// <param name="reason">Why, and what to use.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class GraphQLDeprecatedAttribute(string reason) : Attribute
{
    /// <summary>Why, and what to use.</summary>
    public string Reason { get; } = reason;
}

/// <summary>Gives the attributed element a type that its CLR type does not say.</summary>
/// <param name="type">The type as a document says it: <c>[String!]!</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class GraphQLTypeAttribute(string type) : Attribute
{
    /// <summary>The type as a document says it.</summary>
    public string Type { get; } = type;
}

/// <summary>Takes null from the attributed element's type, whatever its CLR type says.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class GraphQLNonNullTypeAttribute : Attribute;

/// <summary>Gives an input field or an argument a default.</summary>
/// <param name="value">The default, null included.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DefaultValueAttribute(object? value) : Attribute
{
    /// <summary>The default.</summary>
    public object? Value { get; } = value;
}

/// <summary>Gives an input field or an argument a default that no CLR value says.</summary>
/// <param name="syntax">The default as a document says it: <c>{ direction: ASC }</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DefaultValueSyntaxAttribute(string syntax) : Attribute
{
    /// <summary>The default as a document says it.</summary>
    public string Syntax { get; } = syntax;
}

/// <summary>Takes the place of a field of the runtime type's member with this name.</summary>
/// <param name="name">The member's name.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BindMemberAttribute(string name) : Attribute
{
    /// <summary>The member's name.</summary>
    public string Name { get; } = name;
}
