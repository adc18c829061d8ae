namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>Sets the cost of a field, an argument, an input field, an object type or an enumeration.</summary>
/// <param name="weight">The weight, a finite number. A negative weight offsets the weights beside it.</param>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct
    | AttributeTargets.Enum)]
public sealed class CostAttribute(double weight) : Attribute
{
    /// <summary>The weight.</summary>
    public double Weight { get; } = weight;
}
