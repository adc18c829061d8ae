using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using SessionGraph.Store;

namespace SessionGraph.Providers;

/// <summary>Begins the writes of a provider.</summary>
internal sealed partial class SessionWriter(
    IDbContextFactory<SessionGraphContext> contexts,
    ISessionEvents events,
    ILogger logger)
{
    /// <summary>
    /// Opens a transaction that holds the database's write lock from the start (BEGIN IMMEDIATE): what a rule reads is still true when
    /// the row is written.
    /// </summary>
    public async Task<SessionWrite> BeginAsync(CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        IDbContextTransaction? transaction = null;
        try
        {
            transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            return new SessionWrite(this, context, transaction);
        }
        finally
        {
            if (transaction is null)
                await context.DisposeAsync();
        }
    }

    /// <summary>Publishes committed changes in order, each whatever becomes of the others.</summary>
    public async Task PublishAsync(IEnumerable<SessionChange> changes)
    {
        foreach (var change in changes)
        {
            try
            {
                // The write is committed: a client that goes away now must not keep the others from hearing of it.
                await events.PublishAsync(change, CancellationToken.None);
            }
            catch (Exception exception)
            {
                LogNotPublished(exception, change.Kind, change.Session.Id);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The change {Kind} of session {SessionId} is stored but could not be published.")]
    private partial void LogNotPublished(Exception exception, SessionChangeKind kind, long sessionId);
}
