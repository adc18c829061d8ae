using SessionGraph.Store;

namespace SessionGraph.Gateway.Sessions;

/// <summary>The changes of some providers' sessions.</summary>
internal sealed class SessionChangesOfProviders(ISourceStream<Session> changes, IReadOnlyList<Provider> providers) : ISourceStream<Session>
{
    public IAsyncEnumerable<Session> ReadEventsAsync() => changes.ReadEventsAsync().Where(session => providers.Contains(session.Provider));

    IAsyncEnumerable<object> ISourceStream.ReadEventsAsync() => ReadEventsAsync();

    public ValueTask DisposeAsync() => changes.DisposeAsync();
}
