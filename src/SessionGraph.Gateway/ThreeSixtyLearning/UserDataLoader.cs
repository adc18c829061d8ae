using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.Gateway.Links;
using SessionGraph.Store;

namespace SessionGraph.Gateway.ThreeSixtyLearning;

/// <summary>Loads users by connection and provider's id.</summary>
public sealed class UserDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntityByKeyDataLoader<SessionGraphContext, DirectoryKey<string>, User>(contexts, batchScheduler)
{
    /// <inheritdoc />
    protected override Expression<Func<User, DirectoryKey<string>>> Key => row => new DirectoryKey<string>(row.Connection, row.Id);

    /// <inheritdoc />
    protected override Expression<Func<User, bool>> Where(IReadOnlyList<DirectoryKey<string>> keys)
    {
        var (connections, ids) = keys.Split();
        return row => connections.Contains(row.Connection) && ids.Contains(row.Id);
    }
}
