using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>Runs queries over a <see cref="DbContext"/>; entities are what its model says.</summary>
internal sealed class EntityFrameworkBackend : IQueryBackend
{
    private readonly ConcurrentDictionary<IEntityType, EntityModel> _models = new();

    public EntityModel? FindEntity<TEntity>(IQueryable<TEntity> query)
    {
        if (FindRoot(query.Expression) is not { } root)
            return null;

        // What a query makes of its entities is no entity: rows of it are read as they are.
        return root.Model.FindEntityType(typeof(TEntity)) is { } entityType
            ? _models.GetOrAdd(entityType, EntityModelBuilder.Build)
            : EntityModel.ByConvention(typeof(TEntity));
    }

    public Task<List<TEntity>> ToListAsync<TEntity>(IQueryable<TEntity> query, CancellationToken cancellationToken)
        => EntityFrameworkQueryableExtensions.ToListAsync(query, cancellationToken);

    public Task<int> CountAsync<TEntity>(IQueryable<TEntity> query, CancellationToken cancellationToken)
        => EntityFrameworkQueryableExtensions.CountAsync(query, cancellationToken);

    public Task<bool> AnyAsync<TEntity>(IQueryable<TEntity> query, CancellationToken cancellationToken)
        => EntityFrameworkQueryableExtensions.AnyAsync(query, cancellationToken);

    private static IEntityType? FindRoot(Expression? expression)
    {
        while (expression is MethodCallExpression { Arguments: [var source, ..] })
            expression = source;

        return (expression as EntityQueryRootExpression)?.EntityType;
    }
}
