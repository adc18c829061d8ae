namespace SessionGraph.GraphQL.Types.Configurations;

/// <summary>An object or an interface as it is being put together.</summary>
public abstract class ComplexTypeConfiguration : TypeConfiguration
{
    /// <summary>The fields, in order.</summary>
    public List<OutputFieldConfiguration> Fields { get; } = [];

    /// <summary>The interfaces that the type implements; those that they implement are added when the schema is built.</summary>
    public List<TypeReference> Interfaces { get; } = [];
}

/// <summary>An object type as it is being put together.</summary>
public sealed class ObjectTypeConfiguration : ComplexTypeConfiguration
{
    /// <summary>Whether a value is of this type; by default, whether it is of the runtime type.</summary>
    public Func<object, bool>? IsOfType { get; set; }
}

/// <summary>An interface type as it is being put together.</summary>
public sealed class InterfaceTypeConfiguration : ComplexTypeConfiguration;
