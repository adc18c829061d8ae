using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Data.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>The <see cref="FilterConditionBuilder"/> on members of a known type.</summary>
/// <typeparam name="TMember">The member's type.</typeparam>
internal sealed class FilterConditionBuilder<TMember>(bool isNullable, CaseFolding caseFolding, InstantPrecision precision) : FilterConditionBuilder
{
    private static readonly MethodInfo s_contains = ((Func<IEnumerable<TMember>, TMember, bool>)Enumerable.Contains).Method;

    public override Expression Equal(FilterOperation operation)
    {
        if (operation.Operand is null)
            return Negate(isNullable ? Comparison.IsNull(operation.Member) : Predicate.Never, operation.IsNegated);

        var value = Convert(operation);
        var isEqual = precision.Holds(value)
            ? Expression.Equal(operation.Member, Operand(value, comparison: null, operation.Context))
            : Predicate.Never;
        return Negate(isEqual, operation.IsNegated);
    }

    public override Expression In(FilterOperation operation)
    {
        var values = Array.FindAll(FilterValue<TMember>.ToArray(operation.Operand!), item => precision.Holds(item));
        var isIn = operation.Operator.IgnoresCase ? IsInIgnoringCase(operation.Member, values) : IsIn(operation.Member, values);
        return Negate(isIn, operation.IsNegated);
    }

    public override Expression Compare(FilterOperation operation, FilterComparison comparison)
    {
        var value = Convert(operation);
        if (TryRound(value, comparison, out var rounded))
            return Compare(operation, comparison, Operand(rounded, comparison, operation.Context));

        // Rounding up overflows. So the value is rounded down, and compared in the way that fits.
        return Compare(operation, comparison.WhenRoundedDown!, Operand(precision.Floor(value), comparison, context: null));
    }

    public override Expression Text(FilterOperation operation, Func<Expression, string, Expression> condition)
    {
        var (text, operand) = (operation.Member, (string)operation.Operand!);
        var isMet = operation.Operator.IgnoresCase
            ? condition(caseFolding.Apply(text), caseFolding.Apply(operand))
            : condition(text, operand);
        if (operation.IsNegated)
            return OrNull(text, Expression.Not(isMet));

        return isNullable ? Expression.AndAlso(Comparison.IsNotNull(text), isMet) : isMet;
    }

    private static MethodCallExpression IsIn(Expression member, TMember[] values)
        => Expression.Call(s_contains, Operand<IEnumerable<TMember>>.Of(values), member);

    // Folding takes no null, so null is compared by itself.
    private Expression IsInIgnoringCase(Expression text, TMember[] values)
    {
        TMember[] folded = [.. values.OfType<string>().Select(value => (TMember)(object)caseFolding.Apply(value))];
        var isIn = IsIn(caseFolding.Apply(text), folded);
        if (folded.Length < values.Length)
            return OrNull(text, isIn);

        return isNullable ? Expression.AndAlso(Comparison.IsNotNull(text), isIn) : isIn;
    }

    private Expression Compare(FilterOperation operation, FilterComparison comparison, Expression operand)
        => operation.IsNegated
            ? OrNull(operation.Member, comparison.Opposite(operation.Member, operand))
            : comparison.Build(operation.Member, operand);

    private static TMember Convert(FilterOperation operation)
        => FilterValue<TMember>.TryConvert(operation.Operand!, out var converted)
            ? converted
            : throw FilterErrors.InvalidValue(operation.Operator.Name, operation.FilterType);

    private Expression Operand(TMember value, FilterComparison? comparison, FilterContext? context)
    {
        var operand = Operand<TMember>.Of(value);
        context?.AddOperand(
            operand,
            other => FilterValue<TMember>.TryConvert(other, out var converted) && TryRound(converted, comparison, out var rounded)
                ? (object?)rounded
                : null);
        return operand;
    }

    // Replaces an instant that the store cannot hold by one that it can; false when no instant takes its place.
    private bool TryRound(TMember value, FilterComparison? comparison, out TMember rounded)
    {
        rounded = value;
        if (comparison is null)
            return precision.Holds(value);

        if (comparison.WhenRoundedDown is not null)
            return precision.TryCeiling(value, out rounded);

        rounded = precision.Floor(value);
        return true;
    }

    private static Expression Negate(Expression condition, bool isNegated) => isNegated ? Expression.Not(condition) : condition;

    private Expression OrNull(Expression member, Expression condition)
        => isNullable ? Expression.OrElse(Comparison.IsNull(member), condition) : condition;
}
