namespace SessionGraph.Providers;

/// <summary>A session with links to other sessions, which a write may have loaded.</summary>
public interface ILinkedSession
{
    /// <summary>Clears the linked sessions, so that only the row remains.</summary>
    void ClearLinks();
}
