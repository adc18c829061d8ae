using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Sorting;

/// <summary>Says what the sort input of an entity is to be. Without a word, every value of the entity is a field.</summary>
/// <typeparam name="T">The entity.</typeparam>
public interface ISortInputTypeDescriptor<T>
{
    /// <summary>Names the input object.</summary>
    ISortInputTypeDescriptor<T> Name(string name);

    /// <summary>Describes the input object.</summary>
    ISortInputTypeDescriptor<T> Description(string description);

    /// <summary>Leaves out every member that <see cref="Field{TField}"/> does not name.</summary>
    ISortInputTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>Makes, or changes, the field of a member, or of any value that a query can make from the entity's own columns.</summary>
    ISortFieldDescriptor Field<TField>(Expression<Func<T, TField>> member);

    /// <summary>Adds a field with this name for a member that has one already.</summary>
    ISortInputTypeDescriptor<T> Alias<TField>(Expression<Func<T, TField>> member, string name);

    /// <summary>Adds a field for the rows of one concrete type, sorted by that type's own sort input; other rows count as null.</summary>
    /// <typeparam name="TSortType">What describes the type's sort input; <see cref="SortInputType{T}"/> itself will do.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <param name="description">The field's description; null for one that says what it is.</param>
    ISortInputTypeDescriptor<T> OfType<TSortType>(string name, string? description = null)
        where TSortType : SortInputType;

    /// <summary>Leaves out a member.</summary>
    ISortInputTypeDescriptor<T> Ignore<TField>(Expression<Func<T, TField>> member);
}

/// <summary>Says what a field of a sort input is to be.</summary>
public interface ISortFieldDescriptor
{
    /// <summary>Names the field; needed where it is not one member's.</summary>
    ISortFieldDescriptor Name(string name);

    /// <summary>Describes the field.</summary>
    ISortFieldDescriptor Description(string description);
}
