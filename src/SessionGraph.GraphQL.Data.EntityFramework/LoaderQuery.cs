using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>How a loader reads its entities for one selection; cached.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Projection">What is read of each entity.</param>
/// <param name="Executor">Finds the store's fast path; null when EF Core runs the query.</param>
/// <param name="Model">EF Core's model; null when entities are read whole.</param>
/// <param name="GetKey">The compiled key; null when the loader must compile it.</param>
/// <param name="IsPlain">Whether the loader overrides neither <c>Query</c> nor <c>Where</c>, so that the query has no condition but the keys.</param>
internal sealed record LoaderQuery<TKey, TEntity>(
    EntityProjection<TEntity> Projection, EntityFrameworkQueryExecutor? Executor, IModel? Model, Func<TEntity, TKey>? GetKey, bool IsPlain)
{
    /// <summary>Reads whole entities.</summary>
    public static LoaderQuery<TKey, TEntity> Whole { get; } = new(EntityProjection<TEntity>.Whole, null, null, null, IsPlain: false);

    /// <summary>Reads the members that the selection of the field needs, and those of <paramref name="key"/>.</summary>
    public static LoaderQuery<TKey, TEntity> Create(
        IResolverContext context, DbContext store, Expression<Func<TEntity, TKey>> key, Type loaderType)
    {
        if (store.Model.FindEntityType(typeof(TEntity)) is not { } entityType || MemberCollector.Collect(key) is not { } keyMembers)
            return Whole;

        var entity = EntityModelBuilder.Build(entityType, NullOrder.Unknown);
        return new LoaderQuery<TKey, TEntity>(
            EntityProjection<TEntity>.Create(
                context, entity, [context.Selection], [.. keyMembers.Select(name => new RequiredMember(typeof(TEntity), name))]),
            context.Schema.Features.Get<EntityFrameworkQueryExecutor>(),
            store.Model,
            CompiledKeySelector.Get(store, loaderType, key),
            !Overrides(loaderType, "Query") && !Overrides(loaderType, "Where"));
    }

    /// <summary>Reads the entities of the keys.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="loaderType">The type of the loader.</param>
    /// <param name="build">Builds the query; called only when the fast path has no statement for it.</param>
    /// <param name="contexts">Creates contexts of the store.</param>
    /// <param name="limits">The limits of the response; null for none.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async ValueTask<List<TEntity>> ToListAsync<TContext>(
        IReadOnlyList<TKey> keys,
        Type loaderType,
        Func<IQueryable<TEntity>> build,
        IDbContextFactory<TContext> contexts,
        ResultLimits? limits,
        CancellationToken cancellationToken)
        where TContext : DbContext
    {
        if (Executor?.FindFastPath(Model!, contexts) is not { } fastPath)
            return await Projection.ApplyTo(build()).ToListAsync(limits, cancellationToken);

        var request = new ListRequest<TEntity>(new ListSource<TEntity>(Executor, Projection.Entity!, build), Projection, build, limits);
        var entities = IsPlain
            ? await fastPath.TryReadByKeysAsync(request, loaderType, keys, cancellationToken)
            : await fastPath.TryReadAsync(request, cancellationToken);
        return entities ?? await Projection.ApplyTo(request.Rows).ToListAsync(limits, cancellationToken);
    }

    /// <summary>Whether the loader's type overrides a method.</summary>
    public static bool Overrides(Type loaderType, string method)
        => loaderType.GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!.DeclaringType is { } declaring
            && !(declaring.IsGenericType && declaring.GetGenericTypeDefinition() == typeof(EntityDataLoader<,,,>));
}
