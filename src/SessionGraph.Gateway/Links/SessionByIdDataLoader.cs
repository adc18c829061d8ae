using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Links;

/// <summary>Loads sessions of one type by key.</summary>
/// <typeparam name="TSession">The type.</typeparam>
public abstract class SessionByIdDataLoader<TSession>(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntityByKeyDataLoader<SessionGraphContext, long, TSession>(contexts, batchScheduler)
    where TSession : Session
{
    /// <inheritdoc />
    protected override Expression<Func<TSession, long>> Key => session => session.Id;
}
