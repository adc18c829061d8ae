using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Reflection;

namespace SessionGraph.GraphQL.Data.Execution;

/// <summary>An entity, as its store describes it.</summary>
/// <param name="EntityType">The entity's CLR type.</param>
/// <param name="Key">The members of the primary key, in order; empty when the entity has none.</param>
/// <param name="Discriminator">A lambda from the entity to the value that tells its concrete types apart; null when there is only one type.</param>
/// <param name="ConcreteTypes">The concrete types of rows; empty when rows are objects already, or when their types cannot be told apart.</param>
/// <param name="NullOrder">How the store sorts null.</param>
internal sealed record EntityModel(
    Type EntityType,
    IReadOnlyList<PropertyInfo> Key,
    LambdaExpression? Discriminator,
    IReadOnlyList<ConcreteEntity> ConcreteTypes,
    NullOrder NullOrder)
{
    private static readonly MethodInfo s_isSame = typeof(EntityModel).GetMethod(nameof(IsSame), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The executor's own description of the store that has the entity; null when it has none.</summary>
    public object? Store { get; init; }

    /// <summary>An expression that has one value for each concrete type of a row.</summary>
    /// <param name="discriminator">The row's discriminator.</param>
    /// <param name="createCase">Creates the value for the concrete type with this index.</param>
    /// <param name="otherwise">The value for a row of an unknown type.</param>
    public Expression SwitchOnType(Expression discriminator, Func<int, Expression> createCase, Expression otherwise)
    {
        var result = otherwise;
        for (var index = ConcreteTypes.Count - 1; index >= 0; index--)
        {
            var value = Expression.Constant(ConcreteTypes[index].DiscriminatorValue, discriminator.Type);
            result = Expression.Condition(
                Expression.Call(s_isSame.MakeGenericMethod(discriminator.Type), discriminator, value), createCase(index), result);
        }

        return result;
    }

    // No store translates this method, so that EF Core runs it on the discriminator's value: no column is wrapped in a CASE.
    private static bool IsSame<TValue>(TValue value, TValue expected) => EqualityComparer<TValue>.Default.Equals(value, expected);

    /// <summary>An entity that no store describes. Its key is <c>[Key]</c>, <c>Id</c>, or its name and <c>Id</c>.</summary>
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
/// <param name="DiscriminatorValue">The discriminator's value in its rows; null when there is no discriminator.</param>
/// <param name="Columns">The members that columns hold.</param>
internal sealed record ConcreteEntity(
    Type Type,
    object? DiscriminatorValue,
    IReadOnlySet<string> Columns);
