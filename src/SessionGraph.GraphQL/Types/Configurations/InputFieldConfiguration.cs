using System.Reflection;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types.Configurations;

/// <summary>The configuration of an input field or an argument.</summary>
public sealed class InputFieldConfiguration
{
    /// <summary>The name, unique among its siblings.</summary>
    public required string Name { get; set; }

    /// <summary>The description; null if there is none.</summary>
    public Description? Description { get; set; }

    /// <summary>The deprecation reason; null if the field is not deprecated.</summary>
    public string? DeprecationReason { get; set; }

    /// <summary>The type of the values.</summary>
    public required TypeReference Type { get; set; }

    /// <summary>See <see cref="InputField.DefaultValue"/>.</summary>
    public IValueNode? DefaultValue { get; set; }

    /// <summary>See <see cref="InputField.RuntimeType"/>.</summary>
    public Type RuntimeType { get; set; } = typeof(object);

    /// <summary>See <see cref="InputField.IsOptional"/>.</summary>
    public bool IsOptional { get; set; }

    /// <summary>See <see cref="InputField.Member"/>.</summary>
    public ICustomAttributeProvider? Member { get; set; }

    /// <summary>See <see cref="InputField.Formatter"/>.</summary>
    public Func<object, object>? Formatter { get; set; }

    /// <summary>The directives applied to the field, in order.</summary>
    public List<Directive> Directives { get; } = [];

    /// <summary>Data that other layers attach; copied to the field.</summary>
    public Features Features { get; } = new();
}
