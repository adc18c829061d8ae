using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SessionGraph.Providers;

/// <summary>Loads what sessions refer to, such as people, by connection and provider's id: the two columns of its primary key.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TId">The type of the provider's id.</typeparam>
public sealed class LookupDataLoader<TEntity, TId> : EntityByKeyDataLoader<SessionGraphContext, LookupKey<TId>, TEntity>
    where TEntity : class
    where TId : notnull
{
    private readonly ParameterExpression _row = Expression.Parameter(typeof(TEntity), "row");
    private readonly Expression _connection;
    private readonly Expression _id;

    /// <summary>Creates the loader.</summary>
    /// <param name="model">The store's model, which has the primary key.</param>
    /// <param name="contexts">Makes a context for each statement.</param>
    /// <param name="batchScheduler">Decides when batches are fetched.</param>
    public LookupDataLoader(IModel model, IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
        : base(contexts, batchScheduler)
    {
        var key = model.FindEntityType(typeof(TEntity))!.FindPrimaryKey()!.Properties;
        _connection = Expression.Property(_row, key[0].PropertyInfo!);
        _id = Expression.Property(_row, key[1].PropertyInfo!);
        var create = typeof(LookupKey<TId>).GetConstructor([typeof(string), typeof(TId)])!;
        Key = Expression.Lambda<Func<TEntity, LookupKey<TId>>>(Expression.New(create, _connection, _id), _row);
    }

    /// <inheritdoc />
    protected override Expression<Func<TEntity, LookupKey<TId>>> Key { get; }

    /// <inheritdoc />
    protected override Expression<Func<TEntity, bool>> Where(IReadOnlyList<LookupKey<TId>> keys)
    {
        // Together they find every key's row, and others of other connections at most.
        var connections = keys.Select(key => key.Connection).Distinct().ToList();
        var ids = keys.Select(key => key.Id).Distinct().ToList();
        return Expression.Lambda<Func<TEntity, bool>>(
            Expression.AndAlso(Contains(() => connections, _connection), Contains(() => ids, _id)), _row);
    }

    private static MethodCallExpression Contains<T>(Expression<Func<List<T>>> values, Expression value)
        => Expression.Call(values.Body, typeof(List<T>).GetMethod(nameof(List<>.Contains))!, value);
}
