using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Loads the children of academic sessions.</summary>
public sealed class AcademicSessionsByParentIdDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntitiesByKeyDataLoader<SessionGraphContext, long, AcademicSession>(contexts, batchScheduler)
{
    /// <inheritdoc />
    protected override Expression<Func<AcademicSession, long>> Key => session => session.ParentId!.Value;
}
