namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>What filters cost; null for the specification's weights.</summary>
public sealed class FilterCostOptions
{
    /// <summary>The weight of the argument.</summary>
    public double? DefaultFilterArgumentCost { get; set; } = 10;

    /// <summary>The weight of an operation that an index may help with.</summary>
    public double? DefaultFilterOperationCost { get; set; } = 10;

    /// <summary>The weight of an operation that reads every text.</summary>
    public double? DefaultExpensiveFilterOperationCost { get; set; } = 20;

    /// <summary>
    /// By how much the weight of an operation that reads every text is multiplied now: a finite number, 1 or more. It is asked for each time
    /// such an operation is priced, from several threads at once. Null for 1.
    /// </summary>
    public Func<double>? ExpensiveFilterOperationFactor { get; set; }
}
