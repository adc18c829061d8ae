using Microsoft.Extensions.Logging;
using SessionGraph.Store;

namespace SessionGraph.Providers;

/// <summary>Begins the writes of a provider.</summary>
internal sealed partial class SessionWriter(StoreWrites writes, ISessionEvents events, ILogger logger)
{
    /// <summary>Begins a write: what a rule reads in it is still true when the row is written.</summary>
    public async Task<SessionWrite> BeginAsync(CancellationToken cancellationToken)
        => new(this, await writes.BeginAsync(cancellationToken));

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
