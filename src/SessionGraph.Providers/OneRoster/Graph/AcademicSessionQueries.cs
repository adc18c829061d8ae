
namespace SessionGraph.Providers.OneRoster;

/// <summary>Reads OneRoster academic sessions.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
public static class AcademicSessionQueries
{
    /// <summary>The OneRoster academic sessions, paged by cursors.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseSearch<SessionSearchType<AcademicSession>>]
    [UseFiltering<AcademicSessionFilterInputType>]
    [UseSorting<AcademicSessionSortInputType>]
    public static IQueryable<AcademicSession> GetAcademicSessions(SessionGraphContext store) => store.AcademicSessions;

    /// <summary>The OneRoster academic sessions, in numbered pages.</summary>
    [UsePage(FilterType = typeof(AcademicSessionFilterInputType), SortType = typeof(AcademicSessionSortInputType))]
    [UseProjection]
    public static IQueryable<AcademicSession> GetAcademicSessionPage(SessionGraphContext store) => store.AcademicSessions;
}
