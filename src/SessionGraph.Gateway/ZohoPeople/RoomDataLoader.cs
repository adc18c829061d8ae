using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.Gateway.Links;
using SessionGraph.Store;

namespace SessionGraph.Gateway.ZohoPeople;

/// <summary>Loads rooms by connection and provider's id.</summary>
public sealed class RoomDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntityByKeyDataLoader<SessionGraphContext, DirectoryKey<string>, Room>(contexts, batchScheduler)
{
    /// <inheritdoc />
    protected override Expression<Func<Room, DirectoryKey<string>>> Key => row => new DirectoryKey<string>(row.Connection, row.Id);

    /// <inheritdoc />
    protected override Expression<Func<Room, bool>> Where(IReadOnlyList<DirectoryKey<string>> keys)
    {
        var (connections, ids) = keys.Split();
        return row => connections.Contains(row.Connection) && ids.Contains(row.Id);
    }
}
