using SessionGraph.GraphQL.CostAnalysis;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>What pages cost where operations are priced.</summary>
internal static class PagingCosts
{
    /// <summary>Counting the items of all pages: a statement more.</summary>
    public static CostDefault TotalCount { get; } = new(options => options.DefaultResolverCost);

    /// <summary>A connection, as long as its arguments say.</summary>
    public static CostDefault Of(PagingOptions options) => new(Size: cost => new ListSize(
        options.MaxPageSize,
        options.AllowBackwardPagination ? ["first", "last"] : ["first"],
        cost.ApplySlicingArgumentDefaultValue ? options.DefaultPageSize : null,
        ["edges", "nodes"],
        RequireOneSlicingArgument: false));
}
