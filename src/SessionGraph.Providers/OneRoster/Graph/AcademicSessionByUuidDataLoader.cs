using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// Loads academic sessions of any connection by a `sourcedId` that is a UUID in lower case; the stored ids may be in upper case. If several
/// sessions share a UUID, the oldest is loaded.
/// </summary>
public sealed class AcademicSessionByUuidDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntityByKeyDataLoader<SessionGraphContext, string, AcademicSession>(contexts, batchScheduler)
{
    /// <inheritdoc />
    protected override Expression<Func<AcademicSession, string>> Key => session => session.ExternalId!.ToLowerInvariant();

    /// <inheritdoc />
    protected override IQueryable<AcademicSession> Query(SessionGraphContext context)
        // The last row of a key wins.
        => context.AcademicSessions.OrderByDescending(session => session.Id);

    /// <inheritdoc />
    protected override Expression<Func<AcademicSession, bool>> Where(IReadOnlyList<string> keys)
        => session => keys.Contains(EF.Functions.Collate(session.ExternalId!, "NOCASE"));
}
