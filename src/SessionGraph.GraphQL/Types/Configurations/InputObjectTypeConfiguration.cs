namespace SessionGraph.GraphQL.Types.Configurations;

/// <summary>The configuration of an input object type.</summary>
public sealed class InputObjectTypeConfiguration : TypeConfiguration
{
    /// <summary>The fields, in order.</summary>
    public List<InputFieldConfiguration> Fields { get; } = [];

    /// <summary>Whether exactly one field must be given, and must not be null.</summary>
    public bool IsOneOf { get; set; }

    /// <summary>See <see cref="InputObjectType.CreateInstance"/>.</summary>
    public Func<object?[], object>? CreateInstance { get; set; }
}
