namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>What orders cost; null for the specification's weights.</summary>
public sealed class SortCostOptions
{
    /// <summary>The weight of the argument.</summary>
    public double? DefaultSortArgumentCost { get; set; } = 10;

    /// <summary>The weight of a field to sort by.</summary>
    public double? DefaultSortOperationCost { get; set; } = 10;
}
