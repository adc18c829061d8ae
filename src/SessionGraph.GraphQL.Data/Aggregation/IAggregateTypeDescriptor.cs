using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>Configures the groupings and aggregates of an entity. Every group also has the number of its rows.</summary>
/// <typeparam name="T">The entity.</typeparam>
public interface IAggregateTypeDescriptor<T>
{
    /// <summary>Sets the name of the type of groups.</summary>
    IAggregateTypeDescriptor<T> Name(string name);

    /// <summary>Sets the description of the type of groups.</summary>
    IAggregateTypeDescriptor<T> Description(string description);

    /// <summary>Adds a grouping by a value that the store can compute. Rows with null are a group of their own.</summary>
    /// <param name="name">The name in the argument <c>groupBy</c>.</param>
    /// <param name="key">The value.</param>
    IGroupingDescriptor GroupBy<TKey>(string name, Expression<Func<T, TKey>> key);

    /// <summary>Adds a grouping by a value that <paramref name="show"/> converts for clients.</summary>
    /// <param name="name">The name in the argument <c>groupBy</c>.</param>
    /// <param name="key">The value.</param>
    /// <param name="show">Converts the value of each group to the one that clients see.</param>
    IGroupingDescriptor GroupBy<TKey, TShown>(string name, Expression<Func<T, TKey>> key, Func<TKey, TShown> show);

    /// <summary>
    /// Adds a field with the aggregates of a value that the store can compute: count, minimum and maximum, and for numbers average and sum. A field that
    /// is not a member needs a name.
    /// </summary>
    IAggregateFieldDescriptor Aggregate<TValue>(Expression<Func<T, TValue>> value);
}

/// <summary>Configures a grouping.</summary>
public interface IGroupingDescriptor
{
    /// <summary>Sets the description of the grouping.</summary>
    IGroupingDescriptor Description(string description);

    /// <summary>
    /// Sets the field of groups with the value. The default is the name of the member. Groupings with the same field exclude each other.
    /// </summary>
    /// <param name="name">The field's name.</param>
    /// <param name="description">The field's description. When several groupings have the field, the first description is used.</param>
    IGroupingDescriptor Field(string name, string? description = null);
}

/// <summary>Configures a field with aggregates.</summary>
public interface IAggregateFieldDescriptor
{
    /// <summary>Sets the name of the field. The default is the name of the member.</summary>
    IAggregateFieldDescriptor Name(string name);

    /// <summary>Sets the description of the field.</summary>
    IAggregateFieldDescriptor Description(string description);
}
