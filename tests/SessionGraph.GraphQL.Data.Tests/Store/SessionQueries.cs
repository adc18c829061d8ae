using SessionGraph.GraphQL.Types;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Store;

[ExtendObjectType(OperationTypeNames.Query)]
public static class SessionQueries
{
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseSearch<SessionSearchType<Session>>]
    [UseFiltering<SessionFilterInputType>]
    [UseSorting<SessionSortInputType>]
    public static IQueryable<Session> GetSessions(SessionGraphContext store) => store.Sessions;

    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseSearch<SessionSearchType<QuizSession>>]
    [UseFiltering<QuizSessionFilterInputType>]
    [UseSorting]
    public static IQueryable<QuizSession> GetQuizSessions(SessionGraphContext store) => store.QuizSessions;

    [UseProjection]
    [UseFiltering<SessionFilterInputType>]
    [UseSorting<SessionSortInputType>]
    public static IQueryable<Session> GetAllSessions(SessionGraphContext store) => store.Sessions;

    [UseProjection]
    [UseFiltering<CourseSessionFilterInputType>]
    [UseSorting]
    public static IQueryable<CourseSession> GetAllCourseSessions(SessionGraphContext store) => store.CourseSessions;

    [UsePaging]
    [UseProjection]
    [UseFiltering<AcademicSessionFilterInputType>]
    [UseSorting]
    public static IQueryable<AcademicSession> GetAcademicSessions(SessionGraphContext store) => store.AcademicSessions;

    [UsePage(FilterType = typeof(SessionFilterInputType), SortType = typeof(SessionSortInputType))]
    [UseProjection]
    public static IQueryable<Session> GetSessionPage(SessionGraphContext store) => store.Sessions;

    [UsePage(FilterType = typeof(QuizSessionFilterInputType))]
    [UseProjection]
    public static IQueryable<QuizSession> GetQuizSessionPage(SessionGraphContext store) => store.QuizSessions;

    [UseAggregation<SessionStatsType>(DefaultGroups = 40, MaxGroups = 300)]
    [UseFiltering<SessionFilterInputType>]
    public static IQueryable<Session> GetSessionStats(SessionGraphContext store) => store.Sessions;
}
