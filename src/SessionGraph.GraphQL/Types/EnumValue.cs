namespace SessionGraph.GraphQL.Types;

/// <summary>An enum value.</summary>
public sealed record EnumValue : ITypeSystemMember
{
    private readonly Description? _description;

    /// <summary>Creates the value.</summary>
    /// <param name="name">The name, unique in its enum type.</param>
    /// <param name="value">The runtime value.</param>
    /// <param name="description">The description; null if there is none.</param>
    /// <param name="deprecationReason">The deprecation reason; null if the value is not deprecated.</param>
    public EnumValue(string name, object value, Description? description = null, string? deprecationReason = null)
        => (Name, Value, _description, DeprecationReason) = (name, value, description, deprecationReason);

    /// <summary>The name, unique in its enum type.</summary>
    public string Name { get; init; }

    /// <summary>The runtime value.</summary>
    public object Value { get; init; }

    /// <summary>The description in Markdown; null if there is none.</summary>
    public string? Description
    {
        get => _description?.Text;
        init => _description = value;
    }

    /// <summary>The deprecation reason; null if the value is not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The directives applied to the value, in order.</summary>
    public IReadOnlyList<Directive> Directives { get; internal set; } = [];
}
