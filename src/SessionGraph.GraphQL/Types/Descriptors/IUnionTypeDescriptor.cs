namespace SessionGraph.GraphQL.Types;

/// <summary>Configures a union type. By default it has the object types of the classes that derive from its runtime type.</summary>
public interface IUnionTypeDescriptor
{
    /// <summary>Sets the name of the type.</summary>
    IUnionTypeDescriptor Name(string name);

    /// <summary>Sets the description of the type.</summary>
    IUnionTypeDescriptor Description(string description);

    /// <summary>Adds the object type of a class.</summary>
    IUnionTypeDescriptor Type<TObject>();
}
