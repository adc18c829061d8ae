
namespace SessionGraph.Providers.Quiz;

/// <summary>Reads quiz sessions.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
public static class QuizSessionQueries
{
    /// <summary>The quiz sessions, paged by cursors.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseSearch<SessionSearchType<QuizSession>>]
    [UseFiltering<QuizSessionFilterInputType>]
    [UseSorting<QuizSessionSortInputType>]
    public static IQueryable<QuizSession> GetQuizSessions(SessionGraphContext store) => store.QuizSessions;

    /// <summary>The quiz sessions, in numbered pages.</summary>
    [UsePage(FilterType = typeof(QuizSessionFilterInputType), SortType = typeof(QuizSessionSortInputType))]
    [UseProjection]
    public static IQueryable<QuizSession> GetQuizSessionPage(SessionGraphContext store) => store.QuizSessions;
}
