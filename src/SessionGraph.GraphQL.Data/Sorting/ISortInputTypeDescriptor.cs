using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Sorting;

/// <summary>Configures the sort input of an entity. By default, it has a field for every value of the entity.</summary>
/// <typeparam name="T">The entity.</typeparam>
public interface ISortInputTypeDescriptor<T>
{
    /// <summary>Sets the name of the input object.</summary>
    ISortInputTypeDescriptor<T> Name(string name);

    /// <summary>Sets the description of the input object.</summary>
    ISortInputTypeDescriptor<T> Description(string description);

    /// <summary>Leaves out every member that <see cref="Field{TField}"/> does not name.</summary>
    ISortInputTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>
    /// Configures the field of a member, or adds a field for another value that the store can compute from the entity's columns.
    /// </summary>
    ISortFieldDescriptor Field<TField>(Expression<Func<T, TField>> member);

    /// <summary>Adds another field for a member, with this name.</summary>
    ISortInputTypeDescriptor<T> Alias<TField>(Expression<Func<T, TField>> member, string name);

    /// <summary>Adds a field that sorts the rows of one concrete type by the sort input of that type. Other rows sort as null.</summary>
    /// <typeparam name="TSortType">The class of the type's sort input; <see cref="SortInputType{T}"/> for the default one.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <param name="description">The field's description; null for the default.</param>
    ISortInputTypeDescriptor<T> OfType<TSortType>(string name, string? description = null)
        where TSortType : SortInputType;

    /// <summary>Leaves out a member.</summary>
    ISortInputTypeDescriptor<T> Ignore<TField>(Expression<Func<T, TField>> member);
}

/// <summary>Configures a field of a sort input.</summary>
public interface ISortFieldDescriptor
{
    /// <summary>Sets the name of the field. A field that is not a member needs one.</summary>
    ISortFieldDescriptor Name(string name);

    /// <summary>Sets the description of the field.</summary>
    ISortFieldDescriptor Description(string description);
}
