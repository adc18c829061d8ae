namespace SessionGraph.GraphQL.Types.Configurations;

/// <summary>The configuration of an object type or an interface type.</summary>
public abstract class ComplexTypeConfiguration : TypeConfiguration
{
    /// <summary>The fields, in order.</summary>
    public List<OutputFieldConfiguration> Fields { get; } = [];

    /// <summary>The interfaces that the type implements. The interfaces of its interfaces are added when the schema is built.</summary>
    public List<TypeReference> Interfaces { get; } = [];
}

/// <summary>The configuration of an object type.</summary>
public sealed class ObjectTypeConfiguration : ComplexTypeConfiguration
{
    /// <summary>Decides whether a value is of this type; null to compare the runtime type.</summary>
    public Func<object, bool>? IsOfType { get; set; }
}

/// <summary>The configuration of an interface type.</summary>
public sealed class InterfaceTypeConfiguration : ComplexTypeConfiguration;
