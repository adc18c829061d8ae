using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers;

/// <summary>Loads the audit's entries of sessions. The keys of sessions are numbers, and those of other records are not.</summary>
public sealed class AuditEntriesByKeyDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntitiesByKeyDataLoader<SessionGraphContext, string, AuditEntry>(contexts, batchScheduler)
{
    /// <inheritdoc />
    protected override Expression<Func<AuditEntry, string>> Key => entry => entry.Key!;
}
