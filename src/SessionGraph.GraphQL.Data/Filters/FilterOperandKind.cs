namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>What a filter operator is given.</summary>
internal enum FilterOperandKind
{
    /// <summary>One value; null is an error.</summary>
    Value,

    /// <summary>One value or null.</summary>
    NullableValue,

    /// <summary>A list of values; a null list is an error.</summary>
    List,
}
