using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.Data.EntityFramework.Rows;
using SessionGraph.GraphQL.Data.EntityFramework.Statements;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>Runs queries over a <see cref="DbContext"/>; entities are what its model says.</summary>
internal sealed class EntityFrameworkBackend : IQueryBackend, IAsyncDisposable
{
    private readonly ConcurrentDictionary<IEntityType, EntityModel> _models = new();
    private readonly ConcurrentDictionary<IEntityType, ShapedSource?> _roots = new();
    private readonly ConcurrentDictionary<IModel, ObservedStore> _stores = new();
    private readonly ConcurrentDictionary<object, StatementRunner> _runners = new();

    /// <summary>Takes note of the store behind a context.</summary>
    public void Observe<TContext>(TContext context)
        where TContext : DbContext
    {
        if (!_stores.ContainsKey(context.Model))
        {
            _stores.TryAdd(context.Model, new ObservedStore(
                NullOrderOf(context.Database.ProviderName),
                context.Database.ProviderName is not "Microsoft.EntityFrameworkCore.Sqlite",
                services => RunnerOf(services.GetRequiredService<IDbContextFactory<TContext>>())));
        }
    }

    /// <summary>Runs statements on the factory's store.</summary>
    public StatementRunner RunnerOf<TContext>(IDbContextFactory<TContext> contexts)
        where TContext : DbContext
        => _runners.GetOrAdd(contexts, static factory => new StatementRunner(
            async cancellationToken => await ((IDbContextFactory<TContext>)factory).CreateDbContextAsync(cancellationToken)));

    public EntityModel? FindEntity<TEntity>(IQueryable<TEntity> query)
    {
        if (FindRoot(query.Expression) is not { } root)
            return null;

        // What a query makes of its entities is no entity: rows of it are read as they are.
        var nullOrder = _stores.GetValueOrDefault(root.Model)?.NullOrder ?? NullOrder.Unknown;
        return root.Model.FindEntityType(typeof(TEntity)) is { } entityType
            ? _models.GetOrAdd(entityType, EntityModelBuilder.Build, nullOrder)
            : EntityModel.ByConvention(typeof(TEntity), nullOrder);
    }

    public QuerySource? Identify<TEntity>(IQueryable<TEntity> query)
    {
        // What most resolvers return: all of an entity.
        if (query.Expression.GetType() == typeof(EntityQueryRootExpression))
            return _roots.GetOrAdd(((EntityQueryRootExpression)query.Expression).EntityType, static (_, root) => Read(root), query.Expression);

        return Read(query.Expression);

        static ShapedSource? Read(Expression source)
            => FindRoot(source) is { } root && QueryShapeReader.Read(source, "", out var operands) is { } shape
                ? new ShapedSource(root, shape, operands)
                : null;
    }

    public Task<List<TEntity>> ToListAsync<TEntity>(
        PlannedQuery<TEntity> query,
        EntitySelection<TEntity> selection,
        ResultLimits limits,
        IServiceProvider services,
        CancellationToken cancellationToken)
        => FindStore(query) is { } store
            ? store.FindRunner(services).ReadAsync(query, selection, limits, cancellationToken)
            : selection.ApplyTo(query.Rows).ToListAsync(limits, cancellationToken);

    public ValueTask<WrittenRows<TEntity>?> TryWriteAsync<TEntity>(
        PlannedQuery<TEntity> query,
        EntitySelection<TEntity> selection,
        RowRequest request,
        IServiceProvider services,
        CancellationToken cancellationToken)
        => FindStore(query) is { } store
            ? store.FindRunner(services).TryReadAsync(query, selection, new JsonRows<TEntity>(request), keys: null, cancellationToken)
            : new ValueTask<WrittenRows<TEntity>?>();

    public ValueTask<List<TEntity>?> TryReadEachAsync<TKey, TEntity>(
        KeyedQuery<TKey, TEntity> query,
        EntitySelection<TEntity> selection,
        ResultLimits limits,
        IServiceProvider services,
        CancellationToken cancellationToken)
        where TKey : notnull
        => TryReadEachAsync(query, selection, new EntityRows<TEntity>(limits), services, cancellationToken);

    public ValueTask<Dictionary<TKey, WrittenRows<TEntity>>?> TryWriteEachAsync<TKey, TEntity>(
        KeyedQuery<TKey, TEntity> query,
        EntitySelection<TEntity> selection,
        RowRequest request,
        IServiceProvider services,
        CancellationToken cancellationToken)
        where TKey : notnull
        => TryReadEachAsync(query, selection, new JsonRowsOfEach<TKey, TEntity>(request, query.Key), services, cancellationToken);

    public Task<int> CountAsync<TEntity>(IQueryable<TEntity> query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return EntityFrameworkQueryableExtensions.CountAsync(query, cancellationToken);
    }

    public Task<bool> AnyAsync<TEntity>(IQueryable<TEntity> query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return EntityFrameworkQueryableExtensions.AnyAsync(query, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var runner in _runners.Values)
            await runner.DisposeAsync();
    }

    private ValueTask<TResult?> TryReadEachAsync<TKey, TEntity, TResult>(
        KeyedQuery<TKey, TEntity> query,
        EntitySelection<TEntity> selection,
        RowSink<TEntity, TResult> sink,
        IServiceProvider services,
        CancellationToken cancellationToken)
        where TKey : notnull
        where TResult : class
        => query.Keys.Count <= EachKey.MaxKeys
            && FindStore(query.RowsOfOne) is { } store
            && (query.Keys.Count is 1 || !store.HasLateralJoins)
            ? store.FindRunner(services).TryReadAsync(
                query.RowsOfOne, selection, sink, new EachKey(query.Operand, [.. query.Keys.Cast<object>()]), cancellationToken)
            : new ValueTask<TResult?>();

    private static NullOrder NullOrderOf(string? providerName) => providerName switch
    {
        "Microsoft.EntityFrameworkCore.Sqlite" or "Microsoft.EntityFrameworkCore.SqlServer" => NullOrder.Smallest,
        "Npgsql.EntityFrameworkCore.PostgreSQL" => NullOrder.Greatest,
        _ => NullOrder.Unknown,
    };

    private ObservedStore? FindStore<TEntity>(PlannedQuery<TEntity> query)
    {
        var root = query.Source?.Identity is ShapedSource source ? source.Root : FindRoot((query.Source?.Rows ?? query.Rows).Expression);
        return root is null ? null : _stores.GetValueOrDefault(root.Model);
    }

    private static IEntityType? FindRoot(Expression? expression)
    {
        while (expression is MethodCallExpression { Arguments: [var source, ..] })
            expression = source;

        return (expression as EntityQueryRootExpression)?.EntityType;
    }

    /// <summary>A store.</summary>
    /// <param name="NullOrder">How it sorts null.</param>
    /// <param name="HasLateralJoins">Whether it reads the first rows of each key by one query of all keys.</param>
    /// <param name="FindRunner">Finds among a request's services what runs its statements.</param>
    private sealed record ObservedStore(NullOrder NullOrder, bool HasLateralJoins, Func<IServiceProvider, StatementRunner> FindRunner);
}
