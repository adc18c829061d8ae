using SessionGraph.GraphQL.Execution.Planning;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>A selected field whose cost depends on the request. Values that each request reads are in arrays.</summary>
internal sealed record CostStep(OutputField Field, FieldNode Node)
{
    /// <summary>The field is included if one of these conditions holds; empty if it is always included.</summary>
    public required IncludeCondition[] Conditions { get; init; }

    /// <summary>The cost of resolving the field once, including its constant arguments.</summary>
    public required double Weight { get; init; }

    /// <summary>The arguments whose cost depends on the request.</summary>
    public required (InputField Argument, IValueNode Given)[] Arguments { get; init; }

    /// <summary>The list size of the field itself, whose slicing arguments are checked; null if there is none.</summary>
    public required ListSizePlan? OwnListSize { get; init; }

    /// <summary>The number of values of the field; null for one.</summary>
    public required ListSizePlan? ValueCount { get; init; }

    /// <summary>The cost of a value for each possible type. The highest counts.</summary>
    public required CostSum[] Alternatives { get; init; }

    /// <summary>Whether the cost is the same for each request.</summary>
    public bool IsConstant
        => Conditions.Length is 0 && Arguments.Length is 0
            && OwnListSize is null or { IsConstant: true } && ValueCount is null or { IsConstant: true }
            && Array.TrueForAll(Alternatives, alternative => alternative.Steps.Length is 0);
}

/// <summary>The cost of one value: a constant, plus the steps of the fields whose cost depends on the request.</summary>
internal sealed record CostSum(double FieldCost, double TypeCost, int[] Steps);
