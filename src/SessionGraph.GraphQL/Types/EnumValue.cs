namespace SessionGraph.GraphQL.Types;

/// <summary>A value of an enumeration.</summary>
public sealed record EnumValue : ITypeSystemMember
{
    private readonly Description? _description;

    /// <summary>Creates the value.</summary>
    /// <param name="name">The name, unique in its enumeration.</param>
    /// <param name="value">The runtime value that the name stands for.</param>
    /// <param name="description">The description; null where there is none.</param>
    /// <param name="deprecationReason">Why it should not be used any more; null where it may be.</param>
    public EnumValue(string name, object value, Description? description = null, string? deprecationReason = null)
        => (Name, Value, _description, DeprecationReason) = (name, value, description, deprecationReason);

    /// <summary>The name, unique in its enumeration.</summary>
    public string Name { get; init; }

    /// <summary>The runtime value that the name stands for.</summary>
    public object Value { get; init; }

    /// <summary>The description in Markdown; null where there is none.</summary>
    public string? Description
    {
        get => _description?.Text;
        init => _description = value;
    }

    /// <summary>Why it should not be used any more; null where it may be.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The directives applied to the value, in order.</summary>
    public IReadOnlyList<Directive> Directives { get; internal set; } = [];
}
