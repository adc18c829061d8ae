namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>The operands of a request's filter.</summary>
internal sealed class FilterOperands
{
    /// <summary>Their values, in order; none where the request's query is remembered for an equal filter only.</summary>
    public IReadOnlyList<object> Values { get; set; } = [];

    /// <summary>What was noted when the filter was built; null where it was not.</summary>
    public FilterContext? Built { get; set; }
}
