
namespace SessionGraph.Providers;

/// <summary>A change of one session.</summary>
[ObjectType<SessionChange>(IgnoreProperties = [nameof(SessionChange.Sequence), nameof(SessionChange.Size)])]
public static class SessionChangeNode
{
    /// <summary>
    /// The place of the change among all changes: an opaque text. Pass it as `after` to `sessionChanges`, and the stream continues after
    /// this change.
    /// </summary>
    public static string GetCursor([Parent] SessionChange change, SessionChangeFeed feed)
        => SessionChangeCursor.Format(feed.Identity, change.Sequence);
}
