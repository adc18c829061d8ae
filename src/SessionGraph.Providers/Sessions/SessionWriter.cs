
namespace SessionGraph.Providers;

/// <summary>Begins the writes of sessions.</summary>
public sealed class SessionWriter(
    IEnumerable<SessionProvider> providers, ProviderConnections connections, GroupCommitQueue writes, SessionChangeFeed changes)
{
    private readonly Dictionary<Provider, SessionProvider> _providers = providers.ToDictionary(provider => provider.Number);

    /// <summary>Begins a write: what a rule reads in it is still true when the row is written.</summary>
    public async Task<SessionWrite> BeginAsync(CancellationToken cancellationToken)
        => new(_providers, connections, await writes.BeginAsync(cancellationToken), changes);
}
