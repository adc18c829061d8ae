using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Loads academic sessions by connection and a `sourcedId` that is a UUID, in lower case; theirs may be in upper case.</summary>
public sealed class AcademicSessionByUuidDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntityByKeyDataLoader<SessionGraphContext, LookupKey<string>, AcademicSession>(contexts, batchScheduler)
{
    /// <inheritdoc />
    protected override Expression<Func<AcademicSession, LookupKey<string>>> Key
        => session => new LookupKey<string>(session.Connection, session.ExternalId!.ToLowerInvariant());

    /// <inheritdoc />
    protected override Expression<Func<AcademicSession, bool>> Where(IReadOnlyList<LookupKey<string>> keys)
    {
        var (connections, ids) = keys.Split();
        return session => connections.Contains(session.Connection) && ids.Contains(EF.Functions.Collate(session.ExternalId!, "NOCASE"));
    }
}
