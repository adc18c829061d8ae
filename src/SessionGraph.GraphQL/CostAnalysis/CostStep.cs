using SessionGraph.GraphQL.Execution.Planning;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>A selected field whose price depends on a request; what is evaluated for each is in arrays.</summary>
internal sealed record CostStep(OutputField Field, FieldNode Node)
{
    /// <summary>The conditions of which one must hold; empty where the field is always included.</summary>
    public required IncludeCondition[] Conditions { get; init; }

    /// <summary>What resolving it once costs, its constant arguments included.</summary>
    public required double Weight { get; init; }

    /// <summary>The arguments whose price depends on the request.</summary>
    public required (InputField Argument, IValueNode Given)[] Arguments { get; init; }

    /// <summary>The field's own list size, of which the slicing arguments are checked; null where it has none.</summary>
    public required ListSizePlan? OwnListSize { get; init; }

    /// <summary>How many values the field has; null for one.</summary>
    public required ListSizePlan? ValueCount { get; init; }

    /// <summary>What a value costs, by its type: the highest counts.</summary>
    public required CostSum[] Alternatives { get; init; }

    /// <summary>Whether the price is the same in each request.</summary>
    public bool IsConstant
        => Conditions.Length is 0 && Arguments.Length is 0
            && OwnListSize is null or { IsConstant: true } && ValueCount is null or { IsConstant: true }
            && Array.TrueForAll(Alternatives, alternative => alternative.Steps.Length is 0);
}

/// <summary>What one value costs: a constant, and the fields whose price depends on a request, by their step's number.</summary>
internal sealed record CostSum(double FieldCost, double TypeCost, int[] Steps);
