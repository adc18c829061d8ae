using SessionGraph.GraphQL.Types;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Store;

[ExtendObjectType(OperationTypeNames.Query)]
public static class SessionQueries
{
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<Session> GetSessions(SessionGraphContext store) => store.Sessions;

    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<QuizSession> GetQuizSessions(SessionGraphContext store) => store.QuizSessions;

    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<CourseSession> GetAllCourseSessions(SessionGraphContext store) => store.CourseSessions;

    [UsePaging]
    [UseProjection]
    public static IQueryable<AcademicSession> GetAcademicSessions(SessionGraphContext store) => store.AcademicSessions;

    [UsePage]
    [UseProjection]
    public static IQueryable<Session> GetSessionPage(SessionGraphContext store) => store.Sessions;

    [UsePage]
    [UseProjection]
    public static IQueryable<QuizSession> GetQuizSessionPage(SessionGraphContext store) => store.QuizSessions;
}
