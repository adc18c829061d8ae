using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Says what the filter input of an entity is to be. Without a word, every value of the entity is a field.</summary>
/// <typeparam name="T">The entity.</typeparam>
public interface IFilterInputTypeDescriptor<T>
{
    /// <summary>Names the input object.</summary>
    IFilterInputTypeDescriptor<T> Name(string name);

    /// <summary>Describes the input object.</summary>
    IFilterInputTypeDescriptor<T> Description(string description);

    /// <summary>Leaves out every member that <see cref="Field{TField}"/> does not name.</summary>
    IFilterInputTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>
    /// Makes, or changes, the field of a member, or of any value that a query can make from the entity. An object, or a list, is
    /// filtered by the filter input of its type; without a word it is no field.
    /// </summary>
    IFilterFieldDescriptor Field<TField>(Expression<Func<T, TField>> member);

    /// <summary>Adds a field with this name for a member that has one already.</summary>
    IFilterInputTypeDescriptor<T> Alias<TField>(Expression<Func<T, TField>> member, string name);

    /// <summary>Adds a field for the rows of one concrete type, filtered by that type's own filter input.</summary>
    /// <typeparam name="TFilterType">What describes the type's filter input; <see cref="FilterInputType{T}"/> itself will do.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <param name="description">The field's description; null for one that says what it is.</param>
    IFilterInputTypeDescriptor<T> OfType<TFilterType>(string name, string? description = null)
        where TFilterType : FilterInputType;

    /// <summary>Leaves out a member.</summary>
    IFilterInputTypeDescriptor<T> Ignore<TField>(Expression<Func<T, TField>> member);
}
