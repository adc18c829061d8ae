using System.Buffers;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Execution.Input;

namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>
/// Prices one operation: what is constant was summed up when it was compiled; the rest are steps, each after those that it adds up.
/// </summary>
internal sealed class CostPlan(CostStep[] steps, CostSum root, InputCosts inputs)
{
    private const int MaxStepsOnStack = 64;

    public int Steps => steps.Length;

    /// <summary>What the operation costs; a <see cref="GraphQLException"/> where it does not say how long a list is to be.</summary>
    /// <param name="variables">The variables; of one that is unknown, the most that a list may have counts.</param>
    /// <param name="flags">The conditions that hold; null where they are not known, and all fields count.</param>
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

    // See https://ibm.github.io/graphql-specs/cost-spec.html#sec-Field-Cost: what is done once is not negative, then come the values.
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

    // Sizes and costs are bounded, so that no product is infinite and none is not a number.
    private static double Limit(double cost) => Math.Clamp(cost, -CostMetrics.Max, CostMetrics.Max);

    /// <summary>A price so far, and the number, from 1, of a step in it that does not say how long its list is to be; 0 for none.</summary>
    private readonly record struct Price(double FieldCost, double TypeCost, int Ambiguous)
    {
        public static Price operator +(Price a, Price b)
            => new(a.FieldCost + b.FieldCost, a.TypeCost + b.TypeCost, a.Ambiguous is 0 ? b.Ambiguous : a.Ambiguous);

        public static Price Max(Price a, Price b) => new(
            Math.Max(a.FieldCost, b.FieldCost), Math.Max(a.TypeCost, b.TypeCost), a.Ambiguous is 0 ? b.Ambiguous : a.Ambiguous);
    }
}
