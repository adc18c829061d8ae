using System.Buffers;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Execution.Input;

namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>
/// The cost of one operation. Constant costs are summed at compile time. The rest are steps; each step follows the steps that it sums.
/// </summary>
internal sealed class CostPlan(CostStep[] steps, CostSum root, InputCosts inputs)
{
    private const int MaxStepsOnStack = 64;

    public int Steps => steps.Length;

    /// <summary>
    /// Computes the cost. Throws a <see cref="GraphQLException"/> if a required slicing argument is missing or ambiguous.
    /// </summary>
    /// <param name="variables">The variables. A list whose size is given by an unknown variable counts with its maximum size.</param>
    /// <param name="flags">The conditions that hold; null if they are unknown, in which case all fields count.</param>
    public CostMetrics Evaluate(VariableValues variables, IncludeFlags? flags)
    {
        if (steps.Length is 0)
            return new CostMetrics(Limit(root.FieldCost), Limit(root.TypeCost));

        Price[]? rented = null;
        var prices = steps.Length <= MaxStepsOnStack
            ? stackalloc Price[steps.Length]
            : (rented = ArrayPool<Price>.Shared.Rent(steps.Length)).AsSpan(0, steps.Length);
        for (var index = 0; index < steps.Length; index++)
            prices[index] = flags is not { } known || IsIncluded(steps[index], known) ? PriceOf(index, prices, variables) : default;

        var sum = Add(root, prices);
        if (rented is not null)
            ArrayPool<Price>.Shared.Return(rented);

        return sum.Ambiguous is 0
            ? new CostMetrics(Limit(sum.FieldCost), Limit(sum.TypeCost))
            : throw CostErrors.ExactlyOneSlicingArgument(steps[sum.Ambiguous - 1]);
    }

    private static bool IsIncluded(CostStep step, IncludeFlags flags)
    {
        foreach (var condition in step.Conditions)
            if (condition.Holds(flags))
                return true;

        return step.Conditions.Length is 0;
    }

    // See https://ibm.github.io/graphql-specs/cost-spec.html#sec-Field-Cost: the cost of a field itself is not negative; the cost of its
    // values is added.
    private Price PriceOf(int index, ReadOnlySpan<Price> prices, VariableValues variables)
    {
        var step = steps[index];
        var weight = step.Weight;
        foreach (var (argument, given) in step.Arguments)
            weight += inputs.Of(argument, given, variables);

        var price = default(Price);
        for (var alternative = 0; alternative < step.Alternatives.Length; alternative++)
        {
            var sum = Add(step.Alternatives[alternative], prices);
            price = alternative is 0 ? sum : Price.Max(price, sum);
        }

        var size = step.ValueCount?.GetSize(variables) ?? 1;
        return new Price(
            Limit(Math.Max(0, weight) + (size * price.FieldCost)),
            Limit(size * price.TypeCost),
            step.OwnListSize?.IsAmbiguous(variables) is true ? index + 1 : price.Ambiguous);
    }

    private static Price Add(CostSum sum, ReadOnlySpan<Price> prices)
    {
        var price = new Price(sum.FieldCost, sum.TypeCost, 0);
        foreach (var step in sum.Steps)
            price += prices[step];

        return price;
    }

    // Sizes and costs are bounded, so no product is infinite or NaN.
    private static double Limit(double cost) => Math.Clamp(cost, -CostMetrics.Max, CostMetrics.Max);

    /// <summary>The cost so far, and the one-based number of a step with a missing or ambiguous slicing argument; 0 for none.</summary>
    private readonly record struct Price(double FieldCost, double TypeCost, int Ambiguous)
    {
        public static Price operator +(Price a, Price b)
            => new(a.FieldCost + b.FieldCost, a.TypeCost + b.TypeCost, a.Ambiguous is 0 ? b.Ambiguous : a.Ambiguous);

        public static Price Max(Price a, Price b) => new(
            Math.Max(a.FieldCost, b.FieldCost), Math.Max(a.TypeCost, b.TypeCost), a.Ambiguous is 0 ? b.Ambiguous : a.Ambiguous);
    }
}
