using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Types;

/// <summary>Configures the object type of a class. The class determines everything else.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public interface IObjectTypeDescriptor<T>
{
    /// <summary>Sets the name of the type.</summary>
    IObjectTypeDescriptor<T> Name(string name);

    /// <summary>Sets the description of the type.</summary>
    IObjectTypeDescriptor<T> Description(string description);

    /// <summary>Excludes every member that is not configured with <see cref="Field{TField}"/>.</summary>
    IObjectTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>Adds an interface that is not a base of the class.</summary>
    IObjectTypeDescriptor<T> Implements<TInterface>();

    /// <summary>Configures the field of a property or a method. The field is added if it does not exist.</summary>
    IObjectFieldDescriptor Field<TField>(Expression<Func<T, TField>> member);

    /// <summary>Configures the field with this name. The field is added if it does not exist.</summary>
    IObjectFieldDescriptor Field(string name);
}

/// <summary>Configures the interface type of a class. The class determines everything else.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public interface IInterfaceTypeDescriptor<T>
{
    /// <summary>Sets the name of the type.</summary>
    IInterfaceTypeDescriptor<T> Name(string name);

    /// <summary>Sets the description of the type.</summary>
    IInterfaceTypeDescriptor<T> Description(string description);

    /// <summary>Excludes every member that is not configured with <see cref="Field{TField}"/>.</summary>
    IInterfaceTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>Adds an interface that is not a base of the class.</summary>
    IInterfaceTypeDescriptor<T> Implements<TInterface>();

    /// <summary>Configures the field of a property or a method. The field is added if it does not exist.</summary>
    IObjectFieldDescriptor Field<TField>(Expression<Func<T, TField>> member);

    /// <summary>Configures the field with this name. The field is added if it does not exist.</summary>
    IObjectFieldDescriptor Field(string name);
}
