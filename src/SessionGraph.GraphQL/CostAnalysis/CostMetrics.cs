namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>The cost of an operation with the variables of a request. Figures are capped at <see cref="Max"/>.</summary>
/// <param name="FieldCost">The cost of resolving the fields.</param>
/// <param name="TypeCost">The cost of the objects that the operation may return.</param>
public readonly record struct CostMetrics(double FieldCost, double TypeCost)
{
    /// <summary>The highest figure: higher than any limit, and well within the range of a double.</summary>
    public const double Max = 1e15;
}
