namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>Says what the attributed element costs: a field, an argument, an input field, an object type, an enumeration.</summary>
/// <param name="weight">The weight; finite. A negative one makes up for what stands beside it.</param>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct
    | AttributeTargets.Enum)]
public sealed class CostAttribute(double weight) : Attribute
{
    /// <summary>The weight.</summary>
    public double Weight { get; } = weight;
}
