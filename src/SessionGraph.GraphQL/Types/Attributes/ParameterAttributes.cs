namespace SessionGraph.GraphQL.Types;

/// <summary>Binds the parameter to the parent value.</summary>
/// <param name="requires">The members of the parent that the resolver reads, separated by spaces. They are projected for it.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(string? requires = null) : Attribute
{
    /// <summary>The members of the parent that the resolver reads; null for none.</summary>
    public string? Requires { get; } = requires;
}

/// <summary>Binds the parameter to a service of the request.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;

/// <summary>Makes the parameter an argument, if its type alone does not make it one.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ArgumentAttribute : Attribute;

/// <summary>Binds the parameter to a value that the transport or another layer attached to the request.</summary>
/// <param name="key">The key; null for the parameter's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class GlobalStateAttribute(string? key = null) : Attribute
{
    /// <summary>The key; null for the parameter's name.</summary>
    public string? Key { get; } = key;
}

/// <summary>Binds the parameter to the event of a subscription.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
