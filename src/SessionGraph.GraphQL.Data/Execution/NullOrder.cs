namespace SessionGraph.GraphQL.Data.Execution;

/// <summary>How a store sorts null among values.</summary>
internal enum NullOrder
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Before every value: SQLite, SQL Server, MySQL, LINQ to Objects.</summary>
    Smallest,

    /// <summary>After every value: PostgreSQL, Oracle.</summary>
    Greatest,
}
