using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>Says by what rows are grouped, and which figures there are over each group beside the number of its rows.</summary>
/// <typeparam name="T">The entity.</typeparam>
public interface IAggregateTypeDescriptor<T>
{
    /// <summary>Names the type of the groups.</summary>
    IAggregateTypeDescriptor<T> Name(string name);

    /// <summary>Describes the type of the groups.</summary>
    IAggregateTypeDescriptor<T> Description(string description);

    /// <summary>Lets rows be grouped by a value that a query can make from the entity; null is a group of its own.</summary>
    /// <param name="name">The name in the argument <c>groupBy</c>.</param>
    /// <param name="key">The value.</param>
    IGroupingDescriptor GroupBy<TKey>(string name, Expression<Func<T, TKey>> key);

    /// <summary>Lets rows be grouped by a value, which clients see as what <paramref name="show"/> makes of it.</summary>
    /// <param name="name">The name in the argument <c>groupBy</c>.</param>
    /// <param name="key">The value.</param>
    /// <param name="show">Makes of the value what clients see; called for each group.</param>
    IGroupingDescriptor GroupBy<TKey, TShown>(string name, Expression<Func<T, TKey>> key, Func<TKey, TShown> show);

    /// <summary>
    /// Adds a field with the figures over a value that a query can make from the entity: how many rows have one, the least and the
    /// greatest, and of numbers the average and the sum. A field that is not one member's needs a name.
    /// </summary>
    IAggregateFieldDescriptor Aggregate<TValue>(Expression<Func<T, TValue>> value);
}

/// <summary>Says what a grouping is to be.</summary>
public interface IGroupingDescriptor
{
    /// <summary>Describes the grouping.</summary>
    IGroupingDescriptor Description(string description);

    /// <summary>
    /// Names the groups' field that holds the value; by default the member's. Groupings with one field exclude each other.
    /// </summary>
    /// <param name="name">The field's name.</param>
    /// <param name="description">The field's description; of groupings with one field, the first's.</param>
    IGroupingDescriptor Field(string name, string? description = null);
}

/// <summary>Says what a field with figures is to be.</summary>
public interface IAggregateFieldDescriptor
{
    /// <summary>Names the field; by default as the member.</summary>
    IAggregateFieldDescriptor Name(string name);

    /// <summary>Describes the field.</summary>
    IAggregateFieldDescriptor Description(string description);
}
