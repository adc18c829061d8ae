using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using SessionGraph.GraphQL.Data.Pagination;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>Runs queries over a <see cref="DbContext"/>; entities are what its model says.</summary>
internal sealed class EntityFrameworkBackend : IQueryBackend
{
    private readonly ConcurrentDictionary<IEntityType, EntityModel> _models = new();
    private readonly ConcurrentDictionary<IModel, NullOrder> _nullOrders = new();

    /// <summary>Takes note of the store behind a context.</summary>
    public void Observe(DbContext context)
    {
        if (!_nullOrders.ContainsKey(context.Model))
            _nullOrders.TryAdd(context.Model, NullOrderOf(context.Database.ProviderName));
    }

    public EntityModel? FindEntity<TEntity>(IQueryable<TEntity> query)
    {
        if (FindRoot(query.Expression) is not { } root)
            return null;

        // What a query makes of its entities is no entity: rows of it are read as they are.
        var nullOrder = _nullOrders.GetValueOrDefault(root.Model);
        return root.Model.FindEntityType(typeof(TEntity)) is { } entityType
            ? _models.GetOrAdd(entityType, EntityModelBuilder.Build, nullOrder)
            : EntityModel.ByConvention(typeof(TEntity), nullOrder);
    }

    public Task<List<TEntity>> ToListAsync<TEntity>(IQueryable<TEntity> query, CancellationToken cancellationToken)
        => EntityFrameworkQueryableExtensions.ToListAsync(query, cancellationToken);

    public Task<int> CountAsync<TEntity>(IQueryable<TEntity> query, CancellationToken cancellationToken)
        => EntityFrameworkQueryableExtensions.CountAsync(query, cancellationToken);

    public Task<bool> AnyAsync<TEntity>(IQueryable<TEntity> query, CancellationToken cancellationToken)
        => EntityFrameworkQueryableExtensions.AnyAsync(query, cancellationToken);

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
