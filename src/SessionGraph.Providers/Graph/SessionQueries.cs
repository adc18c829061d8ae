
namespace SessionGraph.Providers;

/// <summary>Reads sessions of all providers.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
public static class SessionQueries
{
    /// <summary>
    /// The sessions of all providers, paged by cursors. `search` looks in titles and descriptions, and in the names of the people, rooms,
    /// organisations, groups, courses, modules, batches and paths that the sessions refer to.
    /// </summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseSearch<SessionSearchType<Session>>]
    [UseFiltering<SessionFilterInputType>]
    [UseSorting]
    public static IQueryable<Session> GetSessions(SessionGraphContext store) => store.Sessions;

    /// <summary>The sessions of all providers, in numbered pages.</summary>
    [UsePage(FilterType = typeof(SessionFilterInputType))]
    [UseProjection]
    public static IQueryable<Session> GetSessionPage(SessionGraphContext store) => store.Sessions;

    /// <summary>Statistics of the sessions of all providers, in groups.</summary>
    [UseAggregation<SessionStatsType>]
    [UseFiltering<SessionFilterInputType>]
    public static IQueryable<Session> GetSessionStats(SessionGraphContext store) => store.Sessions;

    /// <summary>
    /// The cursor of the latest change, from which `sessionChanges` continues. To keep a copy of the sessions, ask for this cursor in a
    /// request of its own, then read the sessions: changes made meanwhile arrive through `sessionChanges`.
    /// </summary>
    public static string GetSessionChangesCursor(SessionChangeFeed feed) => SessionChangeCursor.Format(feed.Identity, feed.End);

    /// <summary>The session of any provider with this id or key. Null when there is none.</summary>
    /// <param name="id">The global id of the session. Give either `id` or `key`.</param>
    /// <param name="key">The provider's own id of the session, in place of `id`. Its `connection` is required here.</param>
    /// <param name="sessions">Loads sessions.</param>
    /// <param name="keys">Finds sessions by their keys.</param>
    /// <param name="context">The field.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public static async Task<Session?> GetSessionAsync(
        [ID<Session>] NodeId<long>? id,
        ExternalKeyInput? key,
        SessionByIdDataLoader<Session> sessions,
        SessionKeyResolver keys,
        IResolverContext context,
        CancellationToken cancellationToken)
    {
        var reference = SessionReference.Of(id?.InternalId, key);
        if ((reference.Id ?? await keys.FindIdAsync(key!, cancellationToken)) is not { } sessionId)
            return null;

        var session = await sessions.Select(context).LoadAsync(sessionId, cancellationToken);
        return id is null || session?.GetType().Name == id.Value.TypeName ? session : null;
    }
}
