using SessionGraph.Store;

namespace SessionGraph.Gateway.Sessions;

/// <summary>Tells of changes of sessions as they are committed.</summary>
[ExtendObjectType(OperationTypeNames.Subscription)]
public static class SessionSubscriptions
{
    /// <summary>
    /// Each session that was created, updated, cancelled or deleted, once for each change and after it is durable; a deleted one comes
    /// with its last state and the status `DELETED`. Of all providers, or of those given. A client that reads too slowly, so that the log no
    /// longer has what comes next, gets the error `EVENTS_LOST` and the end.
    /// </summary>
    [Subscribe(With = nameof(SubscribeToNewChanges))]
    public static Session OnSessionChanged([EventMessage] SessionChange change) => change.Session;

    /// <summary>The source of <see cref="OnSessionChanged"/>: the changes from now on.</summary>
    public static IAsyncEnumerable<SessionChange> SubscribeToNewChanges(IReadOnlyList<Provider>? provider, SessionChangeFeed feed)
        => SessionChangeStream.ReadAsync(feed, feed.End, provider);

    /// <summary>
    /// Each change of a session, in the order in which they were committed, with the session as it was after the change. After the change
    /// that a cursor names, or from now on. Of all providers, or of those given. Ends with the error `EVENTS_LOST` where the log of changes
    /// no longer reaches back to where the client is: read the sessions again, and go on from `sessionChangesCursor`.
    /// </summary>
    [Subscribe(With = nameof(SubscribeToSessionChanges))]
    public static SessionChange SessionChanges([EventMessage] SessionChange change) => change;

    /// <summary>The source of <see cref="SessionChanges"/>.</summary>
    public static IAsyncEnumerable<SessionChange> SubscribeToSessionChanges(
        string? after, IReadOnlyList<Provider>? provider, SessionChangeFeed feed)
        => SessionChangeStream.ReadAsync(feed, after is null ? feed.End : SessionChangeStream.PositionOf(after, feed), provider);
}
