using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Data.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>The <see cref="FilterOperations"/> on members of a known type.</summary>
/// <typeparam name="TMember">The member's type.</typeparam>
internal sealed class FilterOperations<TMember>(bool isNullable, CaseFolding caseFolding, InstantPrecision precision) : FilterOperations
{
    private static readonly MethodInfo s_contains = ((Func<IEnumerable<TMember>, TMember, bool>)Enumerable.Contains).Method;

    public override Expression Build(
        Expression member, string operation, object? value, bool isNegated, string filterType, FilterContext? context)
    {
        if (value is null && operation is not (FilterOperationNames.Equal or FilterOperationNames.NotEqual))
            throw FilterErrors.NullNotSupported(operation, filterType);

        if (FilterOperationNames.FindNegated(operation) is { } negated)
            (operation, isNegated) = (negated, !isNegated);

        return operation switch
        {
            FilterOperationNames.Equal => Negate(IsEqual(member, value, filterType, context), isNegated),
            FilterOperationNames.In => Negate(IsIn(member, value!), isNegated),
            FilterOperationNames.GreaterThan or FilterOperationNames.GreaterThanOrEquals
                or FilterOperationNames.LowerThan or FilterOperationNames.LowerThanOrEquals
                => Compare(member, operation, value!, isNegated, filterType, context),
            _ => Text(member, operation, (string)value!, isNegated),
        };
    }

    private Expression IsEqual(Expression member, object? value, string filterType, FilterContext? context)
    {
        if (value is null)
            return isNullable ? Comparison.IsNull(member) : Predicate.Never;

        var converted = Convert(FilterOperationNames.Equal, value, filterType);
        return precision.Holds(converted)
            ? Expression.Equal(member, Operand(FilterOperationNames.Equal, converted, context))
            : Predicate.Never;
    }

    private MethodCallExpression IsIn(Expression member, object value)
    {
        var values = Array.FindAll(FilterValue<TMember>.ToArray(value), item => precision.Holds(item));
        return Expression.Call(s_contains, Expressions.Operand<IEnumerable<TMember>>.Of(values), member);
    }

    private Expression Compare(Expression member, string operation, object value, bool isNegated, string filterType, FilterContext? context)
    {
        var converted = Convert(operation, value, filterType);
        if (TryRound(operation, converted, out var rounded))
            return Compare(member, operation, Operand(operation, rounded, context), isNegated);

        // No stored instant is as late as this one: those that are not before it are those after the last.
        var exclusive = operation is FilterOperationNames.GreaterThanOrEquals
            ? FilterOperationNames.GreaterThan
            : FilterOperationNames.LowerThanOrEquals;
        return Compare(member, exclusive, Operand(exclusive, precision.Floor(converted), context: null), isNegated);
    }

    private Expression Compare(Expression member, string operation, Expression operand, bool isNegated)
    {
        var condition = (operation, isNegated) switch
        {
            (FilterOperationNames.GreaterThan, false) or (FilterOperationNames.LowerThanOrEquals, true)
                => Comparison.GreaterThan(member, operand),
            (FilterOperationNames.GreaterThanOrEquals, false) or (FilterOperationNames.LowerThan, true)
                => Comparison.GreaterThanOrEqual(member, operand),
            (FilterOperationNames.LowerThan, false) or (FilterOperationNames.GreaterThanOrEquals, true)
                => Comparison.LessThan(member, operand),
            _ => Comparison.LessThanOrEqual(member, operand),
        };
        return isNegated ? OrNull(member, condition) : condition;
    }

    private Expression Text(Expression member, string operation, string operand, bool isNegated)
    {
        var condition = FilterOperationNames.FindCaseSensitive(operation) is { } caseSensitive
            ? TextCondition.Build(caseFolding.Apply(member), caseSensitive, caseFolding.Apply(operand))
            : TextCondition.Build(member, operation, operand);
        if (isNegated)
            return OrNull(member, Expression.Not(condition));

        return isNullable ? Expression.AndAlso(Comparison.IsNotNull(member), condition) : condition;
    }

    private static TMember Convert(string operation, object value, string filterType)
        => FilterValue<TMember>.TryConvert(value, out var converted) ? converted : throw FilterErrors.InvalidValue(operation, filterType);

    private Expression Operand(string operation, TMember value, FilterContext? context)
    {
        var operand = Expressions.Operand<TMember>.Of(value);
        context?.AddOperand(
            operand,
            other => FilterValue<TMember>.TryConvert(other, out var converted) && TryRound(operation, converted, out var rounded)
                ? (object?)rounded
                : null);
        return operand;
    }

    // What is compared with what the store can hold: false where nothing that it can hold does in the value's place.
    private bool TryRound(string operation, TMember value, out TMember rounded)
    {
        rounded = value;
        switch (operation)
        {
            case FilterOperationNames.GreaterThanOrEquals or FilterOperationNames.LowerThan:
                return precision.TryCeiling(value, out rounded);
            case FilterOperationNames.GreaterThan or FilterOperationNames.LowerThanOrEquals:
                rounded = precision.Floor(value);
                return true;
            default:
                return precision.Holds(value);
        }
    }

    private static Expression Negate(Expression condition, bool isNegated) => isNegated ? Expression.Not(condition) : condition;

    private Expression OrNull(Expression member, Expression condition)
        => isNullable ? Expression.OrElse(Comparison.IsNull(member), condition) : condition;
}
