namespace SessionGraph.GraphQL.Types.Configurations;

/// <summary>The configuration of an enum type.</summary>
public sealed class EnumTypeConfiguration : TypeConfiguration
{
    /// <summary>The values, in order.</summary>
    public List<EnumValue> Values { get; } = [];
}
