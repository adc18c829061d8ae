namespace SessionGraph.GraphQL.Types;

/// <summary>Binds the parameter to the parent value.</summary>
/// <param name="requires">The members of the parent that the resolver reads, set apart by blanks; they are projected for it.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(string? requires = null) : Attribute
{
    /// <summary>The members of the parent that the resolver reads; null where it reads none.</summary>
    public string? Requires { get; } = requires;
}

/// <summary>Binds the parameter to a service of the request.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;

/// <summary>Makes the parameter an argument, where its type alone does not say so.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ArgumentAttribute : Attribute;

/// <summary>Binds the parameter to what the transport, or a layer above, has attached to the request.</summary>
/// <param name="key">The key; by default the parameter's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class GlobalStateAttribute(string? key = null) : Attribute
{
    /// <summary>The key; null for the parameter's name.</summary>
    public string? Key { get; } = key;
}

/// <summary>Binds the parameter to the event that a subscription's response is about.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
