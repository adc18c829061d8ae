namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>
/// The default cost of a field or an argument. It is set as a feature of the configuration by the code that creates the field, and becomes
/// a directive if the schema has cost analysis.
/// </summary>
/// <param name="Weight">The weight; null for the specification's default.</param>
/// <param name="Size">The number of items of a list field; null for one.</param>
public sealed record CostDefault(Func<CostOptions, double?>? Weight = null, Func<CostOptions, ListSize>? Size = null)
{
    /// <summary>
    /// Whether this is a filter operation that has to read every text. Its weight, also one set by a directive, is multiplied by
    /// <see cref="FilterCostOptions.ExpensiveFilterOperationFactor"/>.
    /// </summary>
    public bool IsExpensiveFilterOperation { get; init; }
}
