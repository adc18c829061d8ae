
namespace SessionGraph.Providers.School;

/// <summary>Reads the school's session setups.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
public static class SessionSetupQueries
{
    /// <summary>The school's session setups, paged by cursors.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseSearch<SessionSearchType<SessionSetup>>]
    [UseFiltering<SessionSetupFilterInputType>]
    [UseSorting]
    public static IQueryable<SessionSetup> GetSessionSetups(SessionGraphContext store) => store.SessionSetups;

    /// <summary>The school's session setups, in numbered pages.</summary>
    [UsePage(FilterType = typeof(SessionSetupFilterInputType))]
    [UseProjection]
    public static IQueryable<SessionSetup> GetSessionSetupPage(SessionGraphContext store) => store.SessionSetups;
}
