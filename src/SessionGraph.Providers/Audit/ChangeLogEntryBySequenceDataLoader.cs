using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers;

/// <summary>Loads changes from the change log, for entries of the audit.</summary>
public sealed class ChangeLogEntryBySequenceDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntityByKeyDataLoader<SessionGraphContext, long, ChangeLogEntry>(contexts, batchScheduler)
{
    /// <inheritdoc />
    protected override Expression<Func<ChangeLogEntry, long>> Key => entry => entry.Sequence;
}
