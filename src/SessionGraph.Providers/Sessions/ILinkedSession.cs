namespace SessionGraph.Providers;

/// <summary>A session with links to others, which a write may have loaded.</summary>
public interface ILinkedSession
{
    /// <summary>Forgets the linked sessions, so that only the row is left.</summary>
    void ClearLinks();
}
