using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Data.Pagination;

namespace SessionGraph.GraphQL.Data;

/// <summary>What a query has to know of its entity.</summary>
/// <param name="EntityType">The entity's CLR type.</param>
/// <param name="Key">The primary key's members, in order; empty where the entity has none.</param>
/// <param name="Discriminator">A lambda from the entity to what tells the concrete types apart; null where there is only one.</param>
/// <param name="ConcreteTypes">The concrete types of rows; empty where rows are objects already, or cannot be told apart.</param>
/// <param name="NullOrder">How the store sorts null.</param>
internal sealed record EntityModel(
    Type EntityType,
    IReadOnlyList<PropertyInfo> Key,
    LambdaExpression? Discriminator,
    IReadOnlyList<ConcreteEntity> ConcreteTypes,
    NullOrder NullOrder)
{
    /// <summary>The entity of a class that no store describes: its key is <c>[Key]</c>, <c>Id</c>, or its name and <c>Id</c>.</summary>
    public static EntityModel ByConvention(Type type, NullOrder nullOrder)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        var marked = Array.FindAll(properties, property => property.IsDefined(typeof(KeyAttribute)));
        if (marked.Length is 0 && Array.Find(properties, property => property.Name == "Id" || property.Name == type.Name + "Id") is { } id)
            marked = [id];

        return new EntityModel(type, marked, null, [], nullOrder);
    }
}

/// <summary>A concrete type of an entity.</summary>
/// <param name="Type">The CLR type; it has a constructor without parameters.</param>
/// <param name="DiscriminatorValue">What the discriminator is in its rows; null where there is none.</param>
/// <param name="Columns">The members that columns hold.</param>
internal sealed record ConcreteEntity(
    Type Type,
    object? DiscriminatorValue,
    IReadOnlySet<string> Columns);
