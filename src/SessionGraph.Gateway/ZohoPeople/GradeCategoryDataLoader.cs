using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.Gateway.Links;
using SessionGraph.Store;

namespace SessionGraph.Gateway.ZohoPeople;

/// <summary>Loads grade categories by connection and provider's id.</summary>
public sealed class GradeCategoryDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntityByKeyDataLoader<SessionGraphContext, DirectoryKey<string>, GradeCategory>(contexts, batchScheduler)
{
    /// <inheritdoc />
    protected override Expression<Func<GradeCategory, DirectoryKey<string>>> Key => row => new DirectoryKey<string>(row.Connection, row.Id);

    /// <inheritdoc />
    protected override Expression<Func<GradeCategory, bool>> Where(IReadOnlyList<DirectoryKey<string>> keys)
    {
        var (connections, ids) = keys.Split();
        return row => connections.Contains(row.Connection) && ids.Contains(row.Id);
    }
}
