using SessionGraph.Store;

namespace SessionGraph.Gateway.Sessions;

/// <summary>Reads sessions of all providers.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
public static class SessionQueries
{
    /// <summary>The sessions of all providers, as a connection.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseSearch<SessionSearchType<Session>>]
    [UseFiltering<SessionFilterInputType>]
    [UseSorting<SessionSortInputType>]
    public static IQueryable<Session> GetSessions(SessionGraphContext store) => store.Sessions;

    /// <summary>The sessions of all providers, a page at a time as the quiz API has it.</summary>
    [UsePage(FilterType = typeof(SessionFilterInputType), SortType = typeof(SessionSortInputType))]
    [UseProjection]
    public static IQueryable<Session> GetSessionPage(SessionGraphContext store) => store.Sessions;

    /// <summary>Figures over the sessions of all providers, in groups; one statement, in which the store groups.</summary>
    [UseAggregation<SessionStatsType>]
    [UseFiltering<SessionFilterInputType>]
    public static IQueryable<Session> GetSessionStats(SessionGraphContext store) => store.Sessions;

    /// <summary>
    /// The cursor of the newest change, from which `sessionChanges` goes on. To hold a copy of the sessions, ask for it in a request of its
    /// own before you read them: what changes meanwhile then comes as a change.
    /// </summary>
    public static string GetSessionChangesCursor(SessionChangeFeed feed) => SessionChangeCursor.Format(feed.Identity, feed.End);

    /// <summary>The session with this id, of whatever provider; null where there is none.</summary>
    public static async Task<Session?> GetSessionAsync(
        [ID<Session>] NodeId<long> id, SessionByIdDataLoader sessions, IResolverContext context, CancellationToken cancellationToken)
    {
        var session = await sessions.Select(context).LoadAsync(id.InternalId, cancellationToken);
        return session?.GetType().Name == id.TypeName ? session : null;
    }
}
