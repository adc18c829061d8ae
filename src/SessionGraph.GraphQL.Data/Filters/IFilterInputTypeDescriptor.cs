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

    /// <summary>Makes, or changes, the field of a member, or of any value that a query can make from the entity.</summary>
    IFilterFieldDescriptor Field<TField>(Expression<Func<T, TField>> member);

    /// <summary>Adds a field with this name for a member that has one already.</summary>
    IFilterInputTypeDescriptor<T> Alias<TField>(Expression<Func<T, TField>> member, string name);

    /// <summary>Leaves out a member.</summary>
    IFilterInputTypeDescriptor<T> Ignore<TField>(Expression<Func<T, TField>> member);
}
