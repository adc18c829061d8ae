using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Configures the filter input of an entity. By default, every value of the entity is a field.</summary>
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
    /// Adds or changes the field of a member, or of any value that a query can compute from the entity. An object or a list, which is not a
    /// field by default, is filtered by the filter input of its type.
    /// </summary>
    IFilterFieldDescriptor Field<TField>(Expression<Func<T, TField>> member);

    /// <summary>Adds a second field, with this name, for a member.</summary>
    IFilterInputTypeDescriptor<T> Alias<TField>(Expression<Func<T, TField>> member, string name);

    /// <summary>Adds a field that filters the rows of one concrete type by that type's filter input.</summary>
    /// <typeparam name="TFilterType">The description of the type's filter input, or <see cref="FilterInputType{T}"/> itself.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <param name="description">The field's description; null for the default.</param>
    IFilterInputTypeDescriptor<T> OfType<TFilterType>(string name, string? description = null)
        where TFilterType : FilterInputType;

    /// <summary>Leaves out a member.</summary>
    IFilterInputTypeDescriptor<T> Ignore<TField>(Expression<Func<T, TField>> member);
}
