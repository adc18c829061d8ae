namespace SessionGraph.GraphQL.Types.Configurations;

/// <summary>A union as it is being put together.</summary>
public sealed class UnionTypeConfiguration : TypeConfiguration
{
    /// <summary>The member types, in order.</summary>
    public List<TypeReference> Types { get; } = [];
}
