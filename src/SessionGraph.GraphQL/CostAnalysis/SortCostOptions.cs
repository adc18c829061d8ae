namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>The costs of sorting; null for the specification's default weights.</summary>
public sealed class SortCostOptions
{
    /// <summary>The weight of the argument of a sort order.</summary>
    public double? DefaultSortArgumentCost { get; set; } = 10;

    /// <summary>The weight of a field to sort by.</summary>
    public double? DefaultSortOperationCost { get; set; } = 10;
}
