
namespace SessionGraph.Providers;

/// <summary>Begins the writes of sessions.</summary>
public sealed class SessionWriter(
    IEnumerable<SessionProvider> providers,
    CallerConnections connections,
    GroupCommitQueue writes,
    SessionChangeFeed changes,
    IdempotentOutcomes outcomes)
{
    private readonly Dictionary<Provider, SessionProvider> _providers = providers.ToDictionary(provider => provider.Number);

    /// <summary>
    /// The result of the write, if the call repeats one that was stored under its idempotency key; otherwise null. Each method that writes
    /// returns it before it does anything else.
    /// </summary>
    public TSession? FindOutcome<TSession>()
        where TSession : Session => outcomes.Find<TSession>();

    /// <summary>Begins a write. What it reads cannot change before it writes.</summary>
    public async Task<SessionWrite> BeginAsync(CancellationToken cancellationToken)
        => new(_providers, connections, await writes.BeginAsync(cancellationToken), changes);
}
