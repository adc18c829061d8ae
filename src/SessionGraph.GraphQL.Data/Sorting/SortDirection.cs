namespace SessionGraph.GraphQL.Data.Sorting;

/// <summary>The direction of a sort: the enum <c>SortEnumType</c>.</summary>
public enum SortDirection
{
    /// <summary><c>ASC</c>: the smallest value first, nulls last.</summary>
    Ascending,

    /// <summary><c>DESC</c>: the largest value first, nulls last.</summary>
    Descending,

    /// <summary><c>ASC_NULLS_FIRST</c>: nulls first, then the smallest value.</summary>
    AscendingNullsFirst,

    /// <summary><c>DESC_NULLS_FIRST</c>: nulls first, then the largest value.</summary>
    DescendingNullsFirst,
}
