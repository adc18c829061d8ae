using System.Linq.Expressions;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Data.Projections;

/// <summary>What is read of each row: the whole entity, or only what a selection needs.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class EntitySelection<TEntity>
{
    /// <summary>Reads these members of each concrete type, by its place in the model; whole entities where they are null.</summary>
    public EntitySelection(EntityModel? entity, IReadOnlyList<IReadOnlyCollection<string>>? members)
    {
        Entity = entity;
        Members = members;
        Selector = entity is null ? null : Projection.Create<TEntity>(entity, members!);
        Name = members is null ? "" : string.Join('|', members.Select(one => string.Join(',', one)));
    }

    /// <summary>The whole entity.</summary>
    public static EntitySelection<TEntity> Whole { get; } = new(null, null);

    /// <summary>The members that are read, as one text: equal where the same are.</summary>
    public string Name { get; }

    /// <summary>The entity; null where it is read whole.</summary>
    public EntityModel? Entity { get; }

    /// <summary>The members that are read of each concrete type, by its place in the model; null where all are.</summary>
    public IReadOnlyList<IReadOnlyCollection<string>>? Members { get; }

    /// <summary>Makes the entities; null for whole ones.</summary>
    public Expression<Func<TEntity, TEntity>>? Selector { get; }

    /// <summary>The query with only what is selected.</summary>
    public IQueryable<TEntity> ApplyTo(IQueryable<TEntity> rows) => Selector is null ? rows : rows.Select(Selector);

    /// <summary>What the selections below <paramref name="parents"/> need, and <paramref name="always"/>.</summary>
    public static EntitySelection<TEntity> Create(
        IResolverContext context, EntityModel entity, IReadOnlyList<Selection> parents, IReadOnlyList<RequiredMember> always)
        => RequiredMembers.Collect(context, entity, parents, always) is { } members ? new(entity, members) : Whole;
}
