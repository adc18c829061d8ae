using SessionGraph.Store;

namespace SessionGraph.Gateway.Sessions;

/// <summary>A change of one session.</summary>
[ObjectType<SessionChange>(IgnoreProperties = [nameof(SessionChange.Sequence), nameof(SessionChange.Size)])]
public static class SessionChangeNode
{
    /// <summary>The change's place among all changes: `sessionChanges(after: …)` goes on with the one after it. Opaque.</summary>
    public static string GetCursor([Parent] SessionChange change, SessionChangeFeed feed)
        => SessionChangeCursor.Format(feed.Identity, change.Sequence);
}
