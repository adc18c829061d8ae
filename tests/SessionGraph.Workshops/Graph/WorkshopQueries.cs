namespace SessionGraph.Workshops;

/// <summary>Reads workshops.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
public static class WorkshopQueries
{
    /// <summary>The workshops, paged by cursors.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseSearch<SessionSearchType<Workshop>>]
    [UseFiltering<WorkshopFilterInputType>]
    [UseSorting<WorkshopSortInputType>]
    public static IQueryable<Workshop> GetWorkshops(SessionGraphContext store) => store.Workshops;

    /// <summary>The workshops, in numbered pages.</summary>
    [UsePage(FilterType = typeof(WorkshopFilterInputType), SortType = typeof(WorkshopSortInputType))]
    [UseProjection]
    public static IQueryable<Workshop> GetWorkshopPage(SessionGraphContext store) => store.Workshops;
}
