using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>Builds an <see cref="EntityModel"/> from EF Core's model.</summary>
internal static class EntityModelBuilder
{
    private static readonly MethodInfo s_property = typeof(EF).GetMethod(nameof(EF.Property))!;

    /// <summary>
    /// Builds the model of an entity. The model has no concrete types, so that whole entities are read, when a type has no parameterless constructor, or
    /// when a hierarchy has no discriminator.
    /// </summary>
    public static EntityModel Build(IEntityType entityType, NullOrder nullOrder)
    {
        var concrete = entityType.GetConcreteDerivedTypesInclusive().ToList();
        var discriminator = concrete.Count is 1 ? null : Discriminator(entityType);
        var isProjectable = (concrete.Count is 1 || discriminator is not null)
            && concrete.TrueForAll(type => type.ClrType.GetConstructor(Type.EmptyTypes) is not null);
        return new EntityModel(
            entityType.ClrType,
            Key(entityType),
            discriminator,
            isProjectable ? [.. concrete.Select(Concrete)] : [],
            nullOrder);
    }

    private static List<PropertyInfo> Key(IEntityType entityType)
        => [.. (entityType.FindPrimaryKey()?.Properties ?? [])
            .Select(property => entityType.ClrType.GetProperty(property.Name))
            .OfType<PropertyInfo>()];

    private static LambdaExpression? Discriminator(IEntityType entityType)
    {
        if (entityType.FindDiscriminatorProperty() is not { } property)
            return null;

        var entity = Expression.Parameter(entityType.ClrType, "row");
        var value = property.PropertyInfo is { } member
            ? (Expression)Expression.Property(entity, member)
            : Expression.Call(s_property.MakeGenericMethod(property.ClrType), entity, Expression.Constant(property.Name));
        return Expression.Lambda(value, entity);
    }

    private static ConcreteEntity Concrete(IEntityType type) => new(
        type.ClrType,
        type.GetDiscriminatorValue(),
        type.GetProperties()
            .Where(property => property.PropertyInfo is { } member && member.DeclaringType!.GetProperty(member.Name) is { CanWrite: true })
            .Select(property => property.Name)
            .ToHashSet(StringComparer.Ordinal));
}
