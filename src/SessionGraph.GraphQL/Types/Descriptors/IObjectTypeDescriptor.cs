using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Types;

/// <summary>Says what the object type of a class is to be. Without a word it is what is inferred from the class.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public interface IObjectTypeDescriptor<T>
{
    /// <summary>Names the type.</summary>
    IObjectTypeDescriptor<T> Name(string name);

    /// <summary>Describes the type.</summary>
    IObjectTypeDescriptor<T> Description(string description);

    /// <summary>Leaves out every member of the class that <see cref="Field{TField}"/> does not name.</summary>
    IObjectTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>Adds an interface that the class does not tell by its bases.</summary>
    IObjectTypeDescriptor<T> Implements<TInterface>();

    /// <summary>Makes, or changes, the field of a property or of a method that is called.</summary>
    IObjectFieldDescriptor Field<TField>(Expression<Func<T, TField>> member);

    /// <summary>Makes, or changes, the field with this name.</summary>
    IObjectFieldDescriptor Field(string name);
}

/// <summary>Says what the interface type of a class is to be. Without a word it is what is inferred from the class.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public interface IInterfaceTypeDescriptor<T>
{
    /// <summary>Names the type.</summary>
    IInterfaceTypeDescriptor<T> Name(string name);

    /// <summary>Describes the type.</summary>
    IInterfaceTypeDescriptor<T> Description(string description);

    /// <summary>Leaves out every member of the class that <see cref="Field{TField}"/> does not name.</summary>
    IInterfaceTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>Adds an interface that the class does not tell by its bases.</summary>
    IInterfaceTypeDescriptor<T> Implements<TInterface>();

    /// <summary>Makes, or changes, the field of a property or of a method that is called.</summary>
    IObjectFieldDescriptor Field<TField>(Expression<Func<T, TField>> member);

    /// <summary>Makes, or changes, the field with this name.</summary>
    IObjectFieldDescriptor Field(string name);
}
