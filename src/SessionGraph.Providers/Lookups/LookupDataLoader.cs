using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers;

/// <summary>Loads records that sessions refer to, such as people, by connection and provider's id.</summary>
/// <typeparam name="TLookup">The entity.</typeparam>
/// <typeparam name="TId">The type of the provider's id.</typeparam>
public sealed class LookupDataLoader<TLookup, TId>(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntityByKeyDataLoader<SessionGraphContext, LookupKey<TId>, TLookup>(contexts, batchScheduler)
    where TLookup : Lookup<TId>
    where TId : notnull
{
    /// <inheritdoc />
    protected override Expression<Func<TLookup, LookupKey<TId>>> Key => row => new LookupKey<TId>(row.Connection, row.ExternalId);

    /// <inheritdoc />
    protected override Expression<Func<TLookup, bool>> Where(IReadOnlyList<LookupKey<TId>> keys)
    {
        var (connections, externalIds) = keys.Split();
        return row => connections.Contains(row.Connection) && externalIds.Contains(row.ExternalId);
    }
}
