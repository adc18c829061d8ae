using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers;

/// <summary>Loads sessions of one type, or of all types, by key.</summary>
/// <typeparam name="TSession">The type.</typeparam>
public sealed class SessionByIdDataLoader<TSession>(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntityByKeyDataLoader<SessionGraphContext, long, TSession>(contexts, batchScheduler)
    where TSession : Session
{
    /// <inheritdoc />
    protected override Expression<Func<TSession, long>> Key => session => session.Id;
}
