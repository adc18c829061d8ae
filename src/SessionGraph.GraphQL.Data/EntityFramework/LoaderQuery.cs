using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>How a loader's statement reads its entities.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Selection">What is read of each.</param>
/// <param name="Backend">Runs the schema's statements; null for EF Core itself.</param>
internal sealed record LoaderQuery<TEntity>(EntitySelection<TEntity> Selection, EntityFrameworkBackend? Backend)
{
    /// <summary>Reads whole entities.</summary>
    public static LoaderQuery<TEntity> Whole { get; } = new(EntitySelection<TEntity>.Whole, null);

    /// <summary>Reads what the field's selection needs, and what <paramref name="key"/> reads; kept with the plan.</summary>
    public static LoaderQuery<TEntity> Get<TContext>(
        IResolverContext context,
        IDbContextFactory<TContext> contexts,
        LambdaExpression key,
        Type loaderType)
        where TContext : DbContext
        => context.Selection.Features
            .GetOrAdd(() => new SelectionCache<LoaderQuery<TEntity>>())
            .GetOrAdd(
                context.IncludeFlags,
                loaderType.FullName!,
                (Context: context, Contexts: contexts, Key: key),
                static state => Create(state.Context, state.Contexts, state.Key));

    /// <summary>The entities of the query.</summary>
    public Task<List<TEntity>> ToListAsync<TContext>(
        IQueryable<TEntity> query, IDbContextFactory<TContext> contexts, CancellationToken cancellationToken)
        where TContext : DbContext
        => Backend is null
            ? Selection.ApplyTo(query).ToListAsync(cancellationToken)
            : Backend.RunnerOf(contexts).ReadAsync(new PlannedQuery<TEntity>(query), Selection, cancellationToken);

    private static LoaderQuery<TEntity> Create<TContext>(
        IResolverContext context,
        IDbContextFactory<TContext> contexts,
        LambdaExpression key)
        where TContext : DbContext
    {
        using var store = contexts.CreateDbContext();
        if (store.Model.FindEntityType(typeof(TEntity)) is not { } entityType || MemberCollector.Collect(key) is not { } keyMembers)
            return Whole;

        var entity = EntityModelBuilder.Build(entityType, NullOrder.Unknown);
        return new LoaderQuery<TEntity>(
            EntitySelection<TEntity>.Create(context, entity, [context.Selection], [.. keyMembers.Select(Wanted)]),
            context.Schema.Features.Get<EntityFrameworkBackend>());
    }

    private static WantedMember Wanted(string name) => new(typeof(TEntity), name);
}
