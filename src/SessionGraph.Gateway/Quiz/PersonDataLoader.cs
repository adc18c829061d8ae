using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.Gateway.Links;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Quiz;

/// <summary>Loads people by connection and provider's id.</summary>
public sealed class PersonDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntityByKeyDataLoader<SessionGraphContext, DirectoryKey<int>, Person>(contexts, batchScheduler)
{
    /// <inheritdoc />
    protected override Expression<Func<Person, DirectoryKey<int>>> Key => row => new DirectoryKey<int>(row.Connection, row.Id);

    /// <inheritdoc />
    protected override Expression<Func<Person, bool>> Where(IReadOnlyList<DirectoryKey<int>> keys)
    {
        var (connections, ids) = keys.Split();
        return row => connections.Contains(row.Connection) && ids.Contains(row.Id);
    }
}
