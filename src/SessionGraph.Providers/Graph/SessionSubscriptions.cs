
namespace SessionGraph.Providers;

/// <summary>Subscriptions to committed changes of sessions.</summary>
[ExtendObjectType(OperationTypeNames.Subscription)]
public static class SessionSubscriptions
{
    /// <summary>
    /// The session after each change: created, updated, cancelled or deleted. Each change arrives once, after it is stored. A deleted
    /// session has its last state and the status `DELETED`. If the client reads too slowly to keep up, the stream ends with the error
    /// `EVENTS_LOST`.
    /// </summary>
    [Subscribe(With = nameof(SubscribeToNewChanges))]
    public static Session OnSessionChanged([EventMessage] SessionChange change) => change.Session;

    /// <summary>The source of <see cref="OnSessionChanged"/>: changes from now on.</summary>
    /// <param name="provider">The providers whose sessions to report. Default: all.</param>
    /// <param name="feed">The changes.</param>
    public static IAsyncEnumerable<SessionChange> SubscribeToNewChanges(IReadOnlyList<Provider>? provider, SessionChangeFeed feed)
        => SessionChangeStream.ReadAsync(feed, feed.End, provider);

    /// <summary>
    /// Every change of a session, in the order in which they were stored, each with a cursor to continue from. If the log no longer has the
    /// next change, the stream ends with the error `EVENTS_LOST`: read the sessions again, and continue from `sessionChangesCursor`.
    /// </summary>
    [Subscribe(With = nameof(SubscribeToSessionChanges))]
    public static SessionChange SessionChanges([EventMessage] SessionChange change) => change;

    /// <summary>The source of <see cref="SessionChanges"/>.</summary>
    /// <param name="after">The cursor of the last change that the client has. Default: only changes from now on.</param>
    /// <param name="provider">The providers whose sessions to report. Default: all.</param>
    /// <param name="feed">The changes.</param>
    public static IAsyncEnumerable<SessionChange> SubscribeToSessionChanges(
        string? after, IReadOnlyList<Provider>? provider, SessionChangeFeed feed)
        => SessionChangeStream.ReadAsync(feed, after is null ? feed.End : SessionChangeStream.PositionOf(after, feed), provider);
}
