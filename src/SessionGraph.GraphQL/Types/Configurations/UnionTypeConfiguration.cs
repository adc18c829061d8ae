namespace SessionGraph.GraphQL.Types.Configurations;

/// <summary>The configuration of a union type.</summary>
public sealed class UnionTypeConfiguration : TypeConfiguration
{
    /// <summary>The member types, in order.</summary>
    public List<TypeReference> Types { get; } = [];
}
