using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.Gateway.Links;
using SessionGraph.Store;

namespace SessionGraph.Gateway.ZohoPeople;

/// <summary>Loads course batches by connection and provider's id.</summary>
public sealed class CourseBatchDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntityByKeyDataLoader<SessionGraphContext, DirectoryKey<string>, CourseBatch>(contexts, batchScheduler)
{
    /// <inheritdoc />
    protected override Expression<Func<CourseBatch, DirectoryKey<string>>> Key => row => new DirectoryKey<string>(row.Connection, row.Id);

    /// <inheritdoc />
    protected override Expression<Func<CourseBatch, bool>> Where(IReadOnlyList<DirectoryKey<string>> keys)
    {
        var (connections, ids) = keys.Split();
        return row => connections.Contains(row.Connection) && ids.Contains(row.Id);
    }
}
