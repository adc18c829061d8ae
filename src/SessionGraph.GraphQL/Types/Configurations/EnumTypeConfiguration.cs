namespace SessionGraph.GraphQL.Types.Configurations;

/// <summary>An enumeration as it is being put together.</summary>
public sealed class EnumTypeConfiguration : TypeConfiguration
{
    /// <summary>The values, in order.</summary>
    public List<EnumValue> Values { get; } = [];
}
