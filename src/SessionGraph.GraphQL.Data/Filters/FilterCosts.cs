using SessionGraph.GraphQL.CostAnalysis;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>What filters cost where operations are priced.</summary>
internal static class FilterCosts
{
    private static readonly CostDefault s_operation = new(options => options.Filtering.DefaultFilterOperationCost);
    private static readonly CostDefault s_expensiveOperation = new(options => options.Filtering.DefaultExpensiveFilterOperationCost)
    {
        IsExpensiveFilterOperation = true,
    };

    /// <summary>The argument.</summary>
    public static CostDefault Argument { get; } = new(options => options.Filtering.DefaultFilterArgumentCost);

    /// <summary>A search: as dear as an operation that reads every text of a small table, and no dearer on a large one, as it has an index.</summary>
    public static CostDefault Search { get; } = new(options => options.Filtering.DefaultExpensiveFilterOperationCost);

    /// <summary>Going along a relation to one object.</summary>
    public static CostDefault Relation => s_operation;

    /// <summary>The operation: dearer where it looks into each text, or at each element of a list.</summary>
    public static CostDefault Of(string operation) => IsExpensive(operation) ? s_expensiveOperation : s_operation;

    private static bool IsExpensive(string operation)
        => operation is FilterOperationNames.All or FilterOperationNames.None or FilterOperationNames.Some or FilterOperationNames.Any
            || FilterOperationNames.FindCaseSensitive(operation) is not null
            || operation.EndsWith(FilterOperationNames.Contains, StringComparison.Ordinal)
            || operation.EndsWith(FilterOperationNames.StartsWith, StringComparison.Ordinal)
            || operation.EndsWith(FilterOperationNames.EndsWith, StringComparison.Ordinal);
}
