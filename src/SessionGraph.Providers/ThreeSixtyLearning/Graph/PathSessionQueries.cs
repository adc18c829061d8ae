
namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>Reads 360Learning path sessions.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
public static class PathSessionQueries
{
    /// <summary>The 360Learning path sessions, paged by cursors.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseSearch<SessionSearchType<PathSession>>]
    [UseFiltering<PathSessionFilterInputType>]
    [UseSorting<PathSessionSortInputType>]
    public static IQueryable<PathSession> GetPathSessions(SessionGraphContext store) => store.PathSessions;

    /// <summary>The 360Learning path sessions, in numbered pages.</summary>
    [UsePage(FilterType = typeof(PathSessionFilterInputType), SortType = typeof(PathSessionSortInputType))]
    [UseProjection]
    public static IQueryable<PathSession> GetPathSessionPage(SessionGraphContext store) => store.PathSessions;
}
