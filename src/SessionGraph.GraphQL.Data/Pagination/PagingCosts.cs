using SessionGraph.GraphQL.CostAnalysis;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>The costs of pages, for the cost analysis.</summary>
internal static class PagingCosts
{
    /// <summary>The cost of <c>totalCount</c>, which takes one more statement.</summary>
    public static CostDefault TotalCount { get; } = new(options => options.DefaultResolverCost);

    /// <summary>The cost of a connection, whose size depends on its arguments.</summary>
    public static CostDefault Of(PagingOptions options) => new(Size: cost => new ListSize(
        options.MaxPageSize,
        options.AllowBackwardPagination ? ["first", "last"] : ["first"],
        cost.ApplySlicingArgumentDefaultValue ? options.DefaultPageSize : null,
        ["edges", "nodes"],
        RequireOneSlicingArgument: false));
}
