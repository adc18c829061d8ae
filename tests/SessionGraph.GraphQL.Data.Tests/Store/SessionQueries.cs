using SessionGraph.GraphQL.Types;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Store;

[InterfaceType<Session>]
public static class SessionInterface;

[ObjectType<AcademicSession>]
public static class AcademicSessionNode
{
    [BindMember(nameof(AcademicSession.StartDate))]
    public static string GetFirstDay([Parent(nameof(AcademicSession.StartDate))] AcademicSession session) => session.StartDate.ToString("O");
}

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

    [UsePage]
    [UseProjection]
    public static IQueryable<Session> GetSessionPage(SessionGraphContext store) => store.Sessions;

    [UsePage]
    [UseProjection]
    public static IQueryable<QuizSession> GetQuizSessionPage(SessionGraphContext store) => store.QuizSessions;
}
