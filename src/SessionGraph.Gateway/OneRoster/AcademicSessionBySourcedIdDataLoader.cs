using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.Gateway.Links;
using SessionGraph.Store;

namespace SessionGraph.Gateway.OneRoster;

/// <summary>Loads academic sessions by connection and `sourcedId`.</summary>
public sealed class AcademicSessionBySourcedIdDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntityByKeyDataLoader<SessionGraphContext, DirectoryKey<string>, AcademicSession>(contexts, batchScheduler)
{
    /// <inheritdoc />
    protected override Expression<Func<AcademicSession, DirectoryKey<string>>> Key
        => session => new DirectoryKey<string>(session.Connection, session.ExternalId!);

    /// <inheritdoc />
    protected override Expression<Func<AcademicSession, bool>> Where(IReadOnlyList<DirectoryKey<string>> keys)
    {
        var (connections, ids) = keys.Split();
        return session => connections.Contains(session.Connection) && ids.Contains(session.ExternalId!);
    }
}
