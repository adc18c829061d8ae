using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>How a loader's statement reads its entities: whole, or only with what a selection needs.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Members">The members that are read, as one text; equal where the same are.</param>
/// <param name="Selector">Makes the entities; null for whole ones.</param>
internal sealed record EntityReader<TEntity>(string Members, Expression<Func<TEntity, TEntity>>? Selector)
{
    /// <summary>Reads whole entities.</summary>
    public static EntityReader<TEntity> Whole { get; } = new("", null);

    /// <summary>Reads what the field's selection needs, and what <paramref name="key"/> reads; kept with the plan.</summary>
    public static EntityReader<TEntity> Get<TContext>(
        IResolverContext context,
        IDbContextFactory<TContext> contexts,
        LambdaExpression key,
        Type loaderType)
        where TContext : DbContext
        => context.Selection.Features
            .GetOrAdd(() => new SelectionCache<EntityReader<TEntity>>())
            .GetOrAdd(
                context.IncludeFlags,
                loaderType.FullName!,
                (Context: context, Contexts: contexts, Key: key),
                static state => Create(state.Context, state.Contexts, state.Key));

    private static EntityReader<TEntity> Create<TContext>(
        IResolverContext context,
        IDbContextFactory<TContext> contexts,
        LambdaExpression key)
        where TContext : DbContext
    {
        using var store = contexts.CreateDbContext();
        if (store.Model.FindEntityType(typeof(TEntity)) is not { } entityType || MemberCollector.Collect(key) is not { } keyMembers)
            return Whole;

        var model = EntityModelBuilder.Build(entityType, NullOrder.Unknown);
        return RequiredMembers.Collect(context, model, [context.Selection], keyMembers) is { } members
            ? new EntityReader<TEntity>(
                string.Join('|', members.Select(one => string.Join(',', one))),
                Projection.Create<TEntity>(model, members))
            : Whole;
    }
}
