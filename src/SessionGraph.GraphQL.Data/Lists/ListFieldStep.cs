namespace SessionGraph.GraphQL.Data.Lists;

/// <summary>The attributes over a query, outermost first.</summary>
internal enum ListFieldStep
{
    /// <summary><c>[UsePaging]</c>.</summary>
    Paging = 1,

    /// <summary><c>[UsePage]</c>: in the place of paging, filtering and sorting.</summary>
    Page = 2,

    /// <summary><c>[UseAggregation]</c>: in the place of paging, projection and sorting.</summary>
    Aggregation = 3,

    /// <summary><c>[UseProjection]</c>.</summary>
    Projection = 4,

    /// <summary><c>[UseSearch]</c>: of connections.</summary>
    Search = 5,

    /// <summary><c>[UseFiltering]</c>.</summary>
    Filtering = 6,

    /// <summary><c>[UseSorting]</c>.</summary>
    Sorting = 7,
}
