namespace SessionGraph.GraphQL.Data.Tests.Filters.Oracle;

/// <summary>A null that a filter on values can look at.</summary>
internal static class OracleNull
{
    private static readonly object s_null = new();

    /// <summary>The filter on a value of an object, which may be null.</summary>
    public static OracleFilter OnValue(this OracleFilter filter, Func<object, object?> select) => filter.On(row => select(row) ?? s_null);

    public static object? Unwrap(object value) => value == s_null ? null : value;
}
