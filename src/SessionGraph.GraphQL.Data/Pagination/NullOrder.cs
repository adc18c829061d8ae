namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>How a store sorts null among values.</summary>
internal enum NullOrder
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>As if it were less than every value: SQLite, SQL Server, MySQL, LINQ to Objects.</summary>
    Smallest,

    /// <summary>As if it were greater than every value: PostgreSQL, Oracle.</summary>
    Greatest,
}
