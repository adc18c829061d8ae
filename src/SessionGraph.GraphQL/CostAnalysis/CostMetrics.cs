namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>What an operation costs with the variables of a request. Beyond <see cref="Max"/>, figures are that.</summary>
/// <param name="FieldCost">What is done to resolve its fields.</param>
/// <param name="TypeCost">The objects that it may return.</param>
public readonly record struct CostMetrics(double FieldCost, double TypeCost)
{
    /// <summary>The highest figure: more than any limit, and far from what a number can hold.</summary>
    public const double Max = 1e15;
}
