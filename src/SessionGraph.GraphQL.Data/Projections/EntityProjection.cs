using System.Linq.Expressions;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Data.Projections;

/// <summary>What is read of each row: the whole entity, or only what a selection needs.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class EntityProjection<TEntity>
{
    /// <summary>Reads these members, a list for each of <see cref="EntityModel.ConcreteTypes"/>; whole entities when the members are null.</summary>
    public EntityProjection(EntityModel? entity, IReadOnlyList<IReadOnlyCollection<string>>? members)
    {
        Entity = entity;
        Members = members;
        Selector = entity is null ? null : ProjectionBuilder.Create<TEntity>(entity, members!);
        Name = members is null ? "" : string.Join('|', members.Select(one => string.Join(',', one)));
    }

    /// <summary>Reads whole entities.</summary>
    public static EntityProjection<TEntity> Whole { get; } = new(null, null);

    /// <summary>A text of the members that are read. Equal projections have equal names.</summary>
    public string Name { get; }

    /// <summary>The model of the entity; null when whole entities are read.</summary>
    public EntityModel? Entity { get; }

    /// <summary>The members that are read, a list for each of <see cref="EntityModel.ConcreteTypes"/>; null when whole entities are read.</summary>
    public IReadOnlyList<IReadOnlyCollection<string>>? Members { get; }

    /// <summary>The projection; null when whole entities are read.</summary>
    public Expression<Func<TEntity, TEntity>>? Selector { get; }

    /// <summary>Adds the projection to a query.</summary>
    public IQueryable<TEntity> ApplyTo(IQueryable<TEntity> rows) => Selector is null ? rows : rows.Select(Selector);

    /// <summary>
    /// Reads the members that the selections below <paramref name="parents"/> need, and those in <paramref name="always"/>.
    /// </summary>
    public static EntityProjection<TEntity> Create(
        IResolverContext context, EntityModel entity, IReadOnlyList<Selection> parents, IReadOnlyList<RequiredMember> always)
        => RequiredMembers.Collect(context, entity, parents, always) is { } members ? new(entity, members) : Whole;
}
