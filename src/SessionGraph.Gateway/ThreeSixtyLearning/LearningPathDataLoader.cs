using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.Gateway.Links;
using SessionGraph.Store;

namespace SessionGraph.Gateway.ThreeSixtyLearning;

/// <summary>Loads paths by connection and provider's id.</summary>
public sealed class LearningPathDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntityByKeyDataLoader<SessionGraphContext, DirectoryKey<string>, LearningPath>(contexts, batchScheduler)
{
    /// <inheritdoc />
    protected override Expression<Func<LearningPath, DirectoryKey<string>>> Key => row => new DirectoryKey<string>(row.Connection, row.Id);

    /// <inheritdoc />
    protected override Expression<Func<LearningPath, bool>> Where(IReadOnlyList<DirectoryKey<string>> keys)
    {
        var (connections, ids) = keys.Split();
        return row => connections.Contains(row.Connection) && ids.Contains(row.Id);
    }
}
