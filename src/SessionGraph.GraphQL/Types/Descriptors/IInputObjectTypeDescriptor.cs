using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Types;

/// <summary>Configures an input object type. The class determines everything else.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public interface IInputObjectTypeDescriptor<T>
{
    /// <summary>Sets the name of the type.</summary>
    IInputObjectTypeDescriptor<T> Name(string name);

    /// <summary>Sets the description of the type.</summary>
    IInputObjectTypeDescriptor<T> Description(string description);

    /// <summary>Excludes every property that is not configured with <see cref="Field{TField}"/>.</summary>
    IInputObjectTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>Configures the field of a property.</summary>
    IInputFieldDescriptor Field<TField>(Expression<Func<T, TField>> property);
}

/// <summary>Configures an input field.</summary>
public interface IInputFieldDescriptor
{
    /// <summary>Sets the name of the field.</summary>
    IInputFieldDescriptor Name(string name);

    /// <summary>Sets the description of the field.</summary>
    IInputFieldDescriptor Description(string description);

    /// <summary>Deprecates the field.</summary>
    IInputFieldDescriptor Deprecated(string reason);

    /// <summary>Sets the type in GraphQL syntax: <c>[String!]!</c>.</summary>
    IInputFieldDescriptor Type(string type);

    /// <summary>Sets the default value in GraphQL syntax.</summary>
    IInputFieldDescriptor DefaultValueSyntax(string syntax);

    /// <summary>Excludes the field.</summary>
    IInputFieldDescriptor Ignore();
}
