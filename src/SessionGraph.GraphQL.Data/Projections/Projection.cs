using System.Linq.Expressions;
using System.Reflection;

namespace SessionGraph.GraphQL.Data.Projections;

/// <summary>
/// Builds the lambda that makes each row an object of its own concrete type, with only the wanted members set. Which type a row
/// is of is decided outside the store, by one column, so that every column is read once, and none is wrapped in a condition.
/// </summary>
internal static class Projection
{
    private static readonly MethodInfo s_is = typeof(Projection).GetMethod(nameof(Is), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The lambda; <paramref name="members"/> are those wanted of each concrete type, by its place in the model.</summary>
    public static Expression<Func<TEntity, TEntity>> Create<TEntity>(EntityModel model, IReadOnlyList<IReadOnlyCollection<string>> members)
    {
        var entity = Expression.Parameter(typeof(TEntity), "row");
        if (model.Discriminator is null)
        {
            return Expression.Lambda<Func<TEntity, TEntity>>(Instantiate(entity, model, 0, members[0]), entity);
        }

        var discriminator = Expressions.ParameterReplacer.Inline(model.Discriminator, entity);
        Expression body = Expression.Constant(null, typeof(TEntity));
        for (var index = model.ConcreteTypes.Count - 1; index >= 0; index--)
        {
            var concrete = model.ConcreteTypes[index];
            body = Expression.Condition(
                Expression.Call(
                    s_is.MakeGenericMethod(discriminator.Type),
                    discriminator,
                    Expression.Constant(concrete.DiscriminatorValue, discriminator.Type)),
                Expression.Convert(Instantiate(entity, model, index, members[index]), typeof(TEntity)),
                body);
        }

        return Expression.Lambda<Func<TEntity, TEntity>>(body, entity);
    }

    private static MemberInitExpression Instantiate(
        ParameterExpression entity,
        EntityModel model,
        int index,
        IReadOnlyCollection<string> members)
    {
        var concrete = model.ConcreteTypes[index];
        if (members.Count is 0)
            members = StandIn(model, concrete);

        return Expression.MemberInit(Expression.New(concrete.Type), members.Select(name => Bind(entity, concrete.Type, name)));
    }

    // An object that takes nothing of its row would be taken for a constant. The discriminator is read anyway.
    private static IReadOnlyList<string> StandIn(EntityModel model, ConcreteEntity concrete)
        => model.Discriminator?.Body is MemberExpression { Member.Name: var name } && concrete.Columns.Contains(name)
            ? [name]
            : [.. model.Key.Select(property => property.Name)];

    private static MemberAssignment Bind(ParameterExpression entity, Type type, string name)
    {
        var property = type.GetProperty(name)!;
        // A base class's private setter is only seen on the base class.
        property = property.DeclaringType!.GetProperty(name)!;
        var row = property.DeclaringType!.IsAssignableFrom(entity.Type) ? (Expression)entity : Expression.Convert(entity, type);
        return Expression.Bind(property, Expression.Property(row, property));
    }

    // No store knows this method, so it runs here, on the column's value.
    private static bool Is<TValue>(TValue value, TValue expected) => EqualityComparer<TValue>.Default.Equals(value, expected);
}
