using System.Reflection;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types.Configurations;

/// <summary>An input field or an argument as it is being put together.</summary>
public sealed class InputFieldConfiguration
{
    /// <summary>The name, unique beside its siblings.</summary>
    public required string Name { get; set; }

    /// <summary>The description; null where there is none.</summary>
    public Description? Description { get; set; }

    /// <summary>Why the field should not be used any more; null where it may be.</summary>
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

    /// <summary>What the layers above attach; found again on the field.</summary>
    public Features Features { get; } = new();
}
