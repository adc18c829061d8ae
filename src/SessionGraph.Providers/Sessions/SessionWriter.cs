using SessionGraph.Store;

namespace SessionGraph.Providers;

/// <summary>Begins the writes of a provider.</summary>
internal sealed class SessionWriter(StoreWrites writes, SessionChangeFeed changes)
{
    /// <summary>Begins a write: what a rule reads in it is still true when the row is written.</summary>
    public async Task<SessionWrite> BeginAsync(CancellationToken cancellationToken)
        => new(await writes.BeginAsync(cancellationToken), changes);
}
