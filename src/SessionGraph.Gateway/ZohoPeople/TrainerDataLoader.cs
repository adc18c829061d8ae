using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.Gateway.Links;
using SessionGraph.Store;

namespace SessionGraph.Gateway.ZohoPeople;

/// <summary>Loads trainers by connection and provider's id.</summary>
public sealed class TrainerDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntityByKeyDataLoader<SessionGraphContext, DirectoryKey<string>, Trainer>(contexts, batchScheduler)
{
    /// <inheritdoc />
    protected override Expression<Func<Trainer, DirectoryKey<string>>> Key => row => new DirectoryKey<string>(row.Connection, row.Erecno);

    /// <inheritdoc />
    protected override Expression<Func<Trainer, bool>> Where(IReadOnlyList<DirectoryKey<string>> keys)
    {
        var (connections, ids) = keys.Split();
        return row => connections.Contains(row.Connection) && ids.Contains(row.Erecno);
    }
}
