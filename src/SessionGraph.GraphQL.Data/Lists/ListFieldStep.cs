namespace SessionGraph.GraphQL.Data.Lists;

/// <summary>The attributes of a list field, in the order in which they must be declared.</summary>
internal enum ListFieldStep
{
    /// <summary><c>[UsePaging]</c>.</summary>
    Paging = 1,

    /// <summary><c>[UsePage]</c>, which replaces paging, filtering and sorting.</summary>
    Page = 2,

    /// <summary><c>[UseAggregation]</c>, which replaces paging, projection and sorting.</summary>
    Aggregation = 3,

    /// <summary><c>[UseProjection]</c>.</summary>
    Projection = 4,

    /// <summary><c>[UseSearch]</c>, on connections.</summary>
    Search = 5,

    /// <summary><c>[UseFiltering]</c>.</summary>
    Filtering = 6,

    /// <summary><c>[UseSorting]</c>.</summary>
    Sorting = 7,
}
