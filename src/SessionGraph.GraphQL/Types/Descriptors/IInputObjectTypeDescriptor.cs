using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Types;

/// <summary>Says what the input object of a class is to be. Without a word it is what is inferred from the class.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public interface IInputObjectTypeDescriptor<T>
{
    /// <summary>Names the type.</summary>
    IInputObjectTypeDescriptor<T> Name(string name);

    /// <summary>Describes the type.</summary>
    IInputObjectTypeDescriptor<T> Description(string description);

    /// <summary>Leaves out every property that <see cref="Field{TField}"/> does not name.</summary>
    IInputObjectTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>Changes the field of a property.</summary>
    IInputFieldDescriptor Field<TField>(Expression<Func<T, TField>> property);
}

/// <summary>Says what an input field is to be.</summary>
public interface IInputFieldDescriptor
{
    /// <summary>Names the field.</summary>
    IInputFieldDescriptor Name(string name);

    /// <summary>Describes the field.</summary>
    IInputFieldDescriptor Description(string description);

    /// <summary>Says why the field should not be used any more.</summary>
    IInputFieldDescriptor Deprecated(string reason);

    /// <summary>Gives the type as a document says it: <c>[String!]!</c>.</summary>
    IInputFieldDescriptor Type(string type);

    /// <summary>Gives the default as a document says it.</summary>
    IInputFieldDescriptor DefaultValueSyntax(string syntax);

    /// <summary>Leaves the field out.</summary>
    IInputFieldDescriptor Ignore();
}
