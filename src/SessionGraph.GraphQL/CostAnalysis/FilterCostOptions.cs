namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>The costs of filters; null for the specification's default weights.</summary>
public sealed class FilterCostOptions
{
    /// <summary>The weight of the argument of a filter.</summary>
    public double? DefaultFilterArgumentCost { get; set; } = 10;

    /// <summary>The weight of an operation that can use an index.</summary>
    public double? DefaultFilterOperationCost { get; set; } = 10;

    /// <summary>The weight of an operation that has to read every text.</summary>
    public double? DefaultExpensiveFilterOperationCost { get; set; } = 20;

    /// <summary>
    /// Returns the current factor for operations that have to read every text: a finite number, 1 or more. It is called each time such an
    /// operation is priced, from several threads. Null for 1.
    /// </summary>
    public Func<double>? ExpensiveFilterOperationFactor { get; set; }
}
