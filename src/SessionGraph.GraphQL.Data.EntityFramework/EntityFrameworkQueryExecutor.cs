using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>Runs queries of EF Core contexts, with the fast path of the store if it has one, or with EF Core.</summary>
internal sealed class EntityFrameworkQueryExecutor : IQueryExecutor, IAsyncDisposable
{
    private readonly ConcurrentDictionary<IEntityType, EntityModel> _models = new();
    private readonly ConcurrentDictionary<IEntityType, SourceIdentity?> _identities = new();
    private readonly ConcurrentDictionary<IModel, EntityFrameworkStore> _stores = new();
    private readonly ConcurrentDictionary<object, IFastPath> _fastPaths = new();

    /// <summary>Creates fast paths; null for none.</summary>
    public IFastPathFactory? FastPaths { get; set; }

    /// <summary>Registers the store of a context.</summary>
    public void Observe<TContext>(TContext context)
        where TContext : DbContext
    {
        if (_stores.ContainsKey(context.Model))
            return;

        var providerName = context.Database.ProviderName;
        _stores.TryAdd(context.Model, new EntityFrameworkStore(
            NullOrderOf(providerName),
            FastPaths?.ProviderName == providerName
                ? services => GetFastPath(FastPaths!, services.GetRequiredService<IDbContextFactory<TContext>>())
                : null));
    }

    /// <summary>The fast path for the store of these contexts; null when it has none.</summary>
    public IFastPath? FindFastPath<TContext>(IModel model, IDbContextFactory<TContext> contexts)
        where TContext : DbContext
        => _stores.GetValueOrDefault(model)?.FindFastPath is null ? null : GetFastPath(FastPaths!, contexts);

    public EntityModel? FindEntity<TEntity>(IQueryable<TEntity> query)
    {
        if (FindRoot(query.Expression) is not { } root)
            return null;

        var store = _stores.GetValueOrDefault(root.Model);
        var nullOrder = store?.NullOrder ?? NullOrder.Unknown;
        // The query may project the entities of its root to another type.
        if (root.Model.FindEntityType(typeof(TEntity)) is not { } entityType)
            return EntityModel.ByConvention(typeof(TEntity), nullOrder) with { Store = store };

        if (_models.TryGetValue(entityType, out var known))
            return known;

        var model = EntityModelBuilder.Build(entityType, nullOrder) with { Store = store };
        return store is null ? model : _models.GetOrAdd(entityType, model);
    }

    public SourceIdentity? Identify<TEntity>(IQueryable<TEntity> query)
    {
        if (FastPaths is not { } factory || FindRoot(query.Expression) is not { } root)
            return null;

        // Most resolvers return all entities, so their identities are cached.
        return query.Expression.GetType() == typeof(EntityQueryRootExpression)
            ? _identities.GetOrAdd(root, static (entityType, state) => state.Factory.Identify(entityType, state.Expression), (Factory: factory, query.Expression))
            : factory.Identify(root, query.Expression);
    }

    public async Task<List<TEntity>> ReadAsync<TEntity>(ListRequest<TEntity> request, CancellationToken cancellationToken)
        => (FindFastPath(request) is { } fastPath ? await fastPath.TryReadAsync(request, cancellationToken) : null)
            ?? await request.Projection.ApplyTo(request.Rows).ToListAsync(request.Limits, cancellationToken);

    public ValueTask<PreserializedRows<TEntity>?> TryReadJsonAsync<TEntity>(ListRequest<TEntity> request, CancellationToken cancellationToken)
        => FindFastPath(request)?.TryReadJsonAsync(request, cancellationToken) ?? new();

    public ValueTask<List<TEntity>?> TryReadEachAsync<TKey, TEntity>(
        ListRequest<TEntity> request, ListKeys<TKey, TEntity> keys, CancellationToken cancellationToken)
        where TKey : notnull
        => FindFastPath(request)?.TryReadEachAsync(request, keys, cancellationToken) ?? new();

    public ValueTask<Dictionary<TKey, PreserializedRows<TEntity>>?> TryReadJsonOfEachAsync<TKey, TEntity>(
        ListRequest<TEntity> request, ListKeys<TKey, TEntity> keys, CancellationToken cancellationToken)
        where TKey : notnull
        => FindFastPath(request)?.TryReadJsonOfEachAsync(request, keys, cancellationToken) ?? new();

    public Task<List<TRow>> ToListAsync<TRow>(IQueryable<TRow> query, ResultLimits limits, CancellationToken cancellationToken)
        => LimitedQueryExtensions.ToListAsync(query, limits, cancellationToken);

    public Task<int> CountAsync<TRow>(IQueryable<TRow> query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return EntityFrameworkQueryableExtensions.CountAsync(query, cancellationToken);
    }

    public Task<bool> AnyAsync<TRow>(IQueryable<TRow> query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return EntityFrameworkQueryableExtensions.AnyAsync(query, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var fastPath in _fastPaths.Values)
            await fastPath.DisposeAsync();
    }

    private static IFastPath? FindFastPath<TEntity>(ListRequest<TEntity> request)
        => request.Query is { } query && request.Source.Entity.Store is EntityFrameworkStore { FindFastPath: { } find }
            ? find(query.Context.Services)
            : null;

    private IFastPath GetFastPath<TContext>(IFastPathFactory factory, IDbContextFactory<TContext> contexts)
        where TContext : DbContext
        => _fastPaths.GetOrAdd(contexts, static (key, factory) => factory.Create(
            async cancellationToken => await ((IDbContextFactory<TContext>)key).CreateDbContextAsync(cancellationToken)), factory);

    private static NullOrder NullOrderOf(string? providerName) => providerName switch
    {
        "Microsoft.EntityFrameworkCore.Sqlite" or "Microsoft.EntityFrameworkCore.SqlServer" => NullOrder.Smallest,
        "Npgsql.EntityFrameworkCore.PostgreSQL" => NullOrder.Greatest,
        _ => NullOrder.Unknown,
    };

    private static IEntityType? FindRoot(Expression? expression)
    {
        while (expression is MethodCallExpression { Arguments: [var source, ..] })
            expression = source;

        return (expression as EntityQueryRootExpression)?.EntityType;
    }
}

/// <summary>The store of a context.</summary>
/// <param name="NullOrder">How the store sorts null.</param>
/// <param name="FindFastPath">Gets the fast path of the store from the services of a request; null when the store has none.</param>
internal sealed record EntityFrameworkStore(NullOrder NullOrder, Func<IServiceProvider, IFastPath>? FindFastPath);
