using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Data.Expressions;

namespace SessionGraph.GraphQL.Data.Projections;

/// <summary>
/// Builds expressions that create an object of each row: of its concrete type, with only the required members. EF Core evaluates the discriminator
/// in .NET, so each column is read once, and no column is in a CASE.
/// </summary>
internal static class ProjectionBuilder
{
    /// <summary>The lambda of a projection. There is a list of members for each of <see cref="EntityModel.ConcreteTypes"/>.</summary>
    public static Expression<Func<TEntity, TEntity>> Create<TEntity>(EntityModel model, IReadOnlyList<IReadOnlyCollection<string>> members)
    {
        var entity = Expression.Parameter(typeof(TEntity), "row");
        var discriminator = model.Discriminator is null ? null : ParameterReplacer.Inline(model.Discriminator, entity);
        return Expression.Lambda<Func<TEntity, TEntity>>(Create<TEntity>(model, members, discriminator, Read), entity);

        Expression Read(Type type, PropertyInfo property) => Expression.Property(
            property.DeclaringType!.IsAssignableFrom(entity.Type) ? entity : Expression.Convert(entity, type),
            property);
    }

    /// <summary>The object of one row. <paramref name="read"/> reads a member of a type.</summary>
    public static Expression Create<TEntity>(
        EntityModel model,
        IReadOnlyList<IReadOnlyCollection<string>> members,
        Expression? discriminator,
        Func<Type, PropertyInfo, Expression> read)
    {
        if (discriminator is null)
            return Instantiate(model, 0, members[0], read);

        return model.SwitchOnType(
            discriminator,
            index => Expression.Convert(Instantiate(model, index, members[index], read), typeof(TEntity)),
            Expression.Constant(null, typeof(TEntity)));
    }

    private static MemberInitExpression Instantiate(
        EntityModel model,
        int index,
        IReadOnlyCollection<string> members,
        Func<Type, PropertyInfo, Expression> read)
    {
        var concrete = model.ConcreteTypes[index];
        if (members.Count is 0)
            members = Placeholder(model, concrete);

        return Expression.MemberInit(Expression.New(concrete.Type), members.Select(name => Bind(concrete.Type, name, read)));
    }

    // EF Core takes an object without a member of its row for a constant. The discriminator costs nothing: it is read in any case.
    private static IReadOnlyList<string> Placeholder(EntityModel model, ConcreteEntity concrete)
        => model.Discriminator?.Body is MemberExpression { Member.Name: var name } && concrete.Columns.Contains(name)
            ? [name]
            : [.. model.Key.Select(property => property.Name)];

    private static MemberAssignment Bind(Type type, string name, Func<Type, PropertyInfo, Expression> read)
    {
        var property = type.GetProperty(name)!;
        // The private setter of a base class is visible on the base class only.
        property = property.DeclaringType!.GetProperty(name)!;
        return Expression.Bind(property, read(type, property));
    }
}
