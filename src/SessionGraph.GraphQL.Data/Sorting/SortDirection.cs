namespace SessionGraph.GraphQL.Data.Sorting;

/// <summary>The direction of a sort: the enumeration <c>SortEnumType</c>. Nulls come last unless it says otherwise.</summary>
public enum SortDirection
{
    /// <summary><c>ASC</c>: the least first, nulls last.</summary>
    Ascending,

    /// <summary><c>DESC</c>: the greatest first, nulls last.</summary>
    Descending,

    /// <summary><c>ASC_NULLS_FIRST</c>: nulls, then the least.</summary>
    AscendingNullsFirst,

    /// <summary><c>DESC_NULLS_FIRST</c>: nulls, then the greatest.</summary>
    DescendingNullsFirst,
}
