using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.Gateway.Links;
using SessionGraph.Store;

namespace SessionGraph.Gateway.OneRoster;

/// <summary>Loads academic sessions by connection and a `sourcedId` that is a UUID, in lower case; theirs may be in upper case.</summary>
public sealed class AcademicSessionByUuidDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntityByKeyDataLoader<SessionGraphContext, DirectoryKey<string>, AcademicSession>(contexts, batchScheduler)
{
    /// <inheritdoc />
    protected override Expression<Func<AcademicSession, DirectoryKey<string>>> Key
        => session => new DirectoryKey<string>(session.Connection, session.ExternalId!.ToLowerInvariant());

    /// <inheritdoc />
    protected override Expression<Func<AcademicSession, bool>> Where(IReadOnlyList<DirectoryKey<string>> keys)
    {
        var (connections, ids) = keys.Split();
        return session => connections.Contains(session.Connection) && ids.Contains(EF.Functions.Collate(session.ExternalId!, "NOCASE"));
    }
}
