
namespace SessionGraph.Providers;

/// <summary>Begins the writes of sessions.</summary>
public sealed class SessionWriter(
    IEnumerable<SessionProvider> providers, ProviderConnections connections, GroupCommitQueue writes, SessionChangeFeed changes)
{
    private readonly Dictionary<Provider, SessionProvider> _providers = providers.ToDictionary(provider => provider.Number);

    /// <summary>Begins a write. What it reads cannot change before it writes.</summary>
    public async Task<SessionWrite> BeginAsync(CancellationToken cancellationToken)
        => new(_providers, connections, await writes.BeginAsync(cancellationToken), changes);
}
