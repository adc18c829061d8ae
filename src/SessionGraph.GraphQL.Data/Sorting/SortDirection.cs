namespace SessionGraph.GraphQL.Data.Sorting;

/// <summary>The direction of a sort: the enumeration <c>SortEnumType</c>. Nulls come last in both.</summary>
public enum SortDirection
{
    /// <summary><c>ASC</c>: the least first.</summary>
    Ascending,

    /// <summary><c>DESC</c>: the greatest first.</summary>
    Descending,
}
