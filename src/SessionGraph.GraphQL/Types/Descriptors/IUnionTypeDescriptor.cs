namespace SessionGraph.GraphQL.Types;

/// <summary>Says what a union is to be. Without a word it has the object types of the classes that derive from its runtime type.</summary>
public interface IUnionTypeDescriptor
{
    /// <summary>Names the type.</summary>
    IUnionTypeDescriptor Name(string name);

    /// <summary>Describes the type.</summary>
    IUnionTypeDescriptor Description(string description);

    /// <summary>Adds the object type of a class.</summary>
    IUnionTypeDescriptor Type<TObject>();
}
