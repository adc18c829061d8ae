namespace SessionGraph.GraphQL.Types;

/// <summary>A type with output fields: an object type or an interface type.</summary>
public abstract class ComplexType : NamedType
{
    private protected ComplexType(string name, Description? description, Type runtimeType)
        : base(name, description, runtimeType)
    {
    }

    /// <summary>The fields, without introspection fields.</summary>
    public FieldCollection<OutputField> Fields { get; internal set; } = FieldCollection<OutputField>.Empty;

    /// <summary>The interfaces that the type implements, including the interfaces of its interfaces.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];

    /// <summary>Whether the type implements the interface.</summary>
    public bool IsImplementing(InterfaceType interfaceType) => Interfaces.Contains(interfaceType);
}
