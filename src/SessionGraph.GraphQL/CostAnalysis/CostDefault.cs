namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>
/// What a field or an argument costs where nothing else is said: set among the features of its configuration by what makes it, and made a
/// directive where operations are priced.
/// </summary>
/// <param name="Weight">The weight; null for the specification's.</param>
/// <param name="Size">How many items a field has; null for one.</param>
public sealed record CostDefault(Func<CostOptions, double?>? Weight = null, Func<CostOptions, ListSize>? Size = null)
{
    /// <summary>
    /// Whether the part is a filter operation that reads every text: its weight is multiplied by
    /// <see cref="FilterCostOptions.ExpensiveFilterOperationFactor"/>, also where a directive gives the weight.
    /// </summary>
    public bool IsExpensiveFilterOperation { get; init; }
}
