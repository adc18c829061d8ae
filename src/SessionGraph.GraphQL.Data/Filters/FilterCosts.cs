using SessionGraph.GraphQL.CostAnalysis;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>The default costs of filters.</summary>
internal static class FilterCosts
{
    private static readonly CostDefault s_operation = new(options => options.Filtering.DefaultFilterOperationCost);

    /// <summary>The filter argument.</summary>
    public static CostDefault Argument { get; } = new(options => options.Filtering.DefaultFilterArgumentCost);

    /// <summary>A search. It has an index, and costs what an expensive operation costs on a small table.</summary>
    public static CostDefault Search { get; } = new(options => options.Filtering.DefaultExpensiveFilterOperationCost);

    /// <summary>A filter on the object that a relation leads to.</summary>
    public static CostDefault Relation => s_operation;

    /// <summary>A filter on the elements of a list, or an expensive operator.</summary>
    public static CostDefault ExpensiveOperation { get; } = new(options => options.Filtering.DefaultExpensiveFilterOperationCost)
    {
        IsExpensiveFilterOperation = true,
    };

    /// <summary>An operator.</summary>
    public static CostDefault Of(FilterOperator filterOperator) => filterOperator.IsExpensive ? ExpensiveOperation : s_operation;
}
