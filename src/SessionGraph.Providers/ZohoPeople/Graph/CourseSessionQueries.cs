
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>Reads Zoho People course sessions.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
public static class CourseSessionQueries
{
    /// <summary>The Zoho People course sessions, paged by cursors.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseSearch<SessionSearchType<CourseSession>>]
    [UseFiltering<CourseSessionFilterInputType>]
    [UseSorting<CourseSessionSortInputType>]
    public static IQueryable<CourseSession> GetCourseSessions(SessionGraphContext store) => store.CourseSessions;

    /// <summary>The Zoho People course sessions, in numbered pages.</summary>
    [UsePage(FilterType = typeof(CourseSessionFilterInputType), SortType = typeof(CourseSessionSortInputType))]
    [UseProjection]
    public static IQueryable<CourseSession> GetCourseSessionPage(SessionGraphContext store) => store.CourseSessions;
}
