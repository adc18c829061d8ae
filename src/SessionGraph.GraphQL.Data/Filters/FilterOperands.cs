namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>The operands of a request's filter.</summary>
internal sealed class FilterOperands
{
    /// <summary>The values, in order; none when the request's query is cached for an equal filter only.</summary>
    public IReadOnlyList<object> Values { get; set; } = [];

    /// <summary>The context that the filter was built with; null when it was not built.</summary>
    public FilterContext? Built { get; set; }
}
