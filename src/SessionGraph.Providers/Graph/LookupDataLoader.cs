using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers;

/// <summary>Loads what sessions refer to, such as people, by connection and provider's id.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TId">The type of the provider's id.</typeparam>
public sealed class LookupDataLoader<TEntity, TId>(
    LookupColumns<TEntity, TId> columns, IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntityByKeyDataLoader<SessionGraphContext, LookupKey<TId>, TEntity>(contexts, batchScheduler)
    where TEntity : class
    where TId : notnull
{
    private static readonly MethodInfo s_containsConnection = typeof(List<string>).GetMethod(nameof(List<>.Contains))!;
    private static readonly MethodInfo s_containsId = typeof(List<TId>).GetMethod(nameof(List<>.Contains))!;

    /// <inheritdoc />
    protected override Expression<Func<TEntity, LookupKey<TId>>> Key => columns.Key;

    /// <inheritdoc />
    protected override Expression<Func<TEntity, bool>> Where(IReadOnlyList<LookupKey<TId>> keys)
    {
        var (connections, ids) = keys.Split();
        Expression<Func<List<string>>> ofConnections = () => connections;
        Expression<Func<List<TId>>> ofIds = () => ids;
        return Expression.Lambda<Func<TEntity, bool>>(
            Expression.AndAlso(
                Expression.Call(ofConnections.Body, s_containsConnection, columns.Connection),
                Expression.Call(ofIds.Body, s_containsId, columns.Id)),
            columns.Row);
    }
}
