using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.Gateway.Links;
using SessionGraph.Store;

namespace SessionGraph.Gateway.OneRoster;

/// <summary>Loads organisations by connection and provider's id.</summary>
public sealed class OrganisationDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntityByKeyDataLoader<SessionGraphContext, DirectoryKey<string>, Organisation>(contexts, batchScheduler)
{
    /// <inheritdoc />
    protected override Expression<Func<Organisation, DirectoryKey<string>>> Key => row => new DirectoryKey<string>(row.Connection, row.SourcedId);

    /// <inheritdoc />
    protected override Expression<Func<Organisation, bool>> Where(IReadOnlyList<DirectoryKey<string>> keys)
    {
        var (connections, ids) = keys.Split();
        return row => connections.Contains(row.Connection) && ids.Contains(row.SourcedId);
    }
}
