namespace SessionGraph.GraphQL.Types.Configurations;

/// <summary>An input object as it is being put together.</summary>
public sealed class InputObjectTypeConfiguration : TypeConfiguration
{
    /// <summary>The fields, in order.</summary>
    public List<InputFieldConfiguration> Fields { get; } = [];

    /// <summary>Whether exactly one field must be given, and not null.</summary>
    public bool IsOneOf { get; set; }

    /// <summary>See <see cref="InputObjectType.CreateInstance"/>.</summary>
    public Func<object?[], object>? CreateInstance { get; set; }
}
