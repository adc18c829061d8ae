using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Data.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>The <see cref="FilterOperations"/> on members of a known type.</summary>
/// <typeparam name="TMember">The member's type.</typeparam>
internal sealed class FilterOperations<TMember>(bool isNullable, CaseFolding caseFolding) : FilterOperations
{
    private static readonly MethodInfo s_contains = ((Func<IEnumerable<TMember>, TMember, bool>)Enumerable.Contains).Method;

    private static readonly Func<object, object?> s_convert
        = static value => FilterValue<TMember>.TryConvert(value, out var converted) ? converted : null;

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
                => Compare(member, operation, Operand(operation, value!, filterType, context), isNegated),
            _ => Text(member, operation, (string)value!, isNegated),
        };
    }

    private Expression IsEqual(Expression member, object? value, string filterType, FilterContext? context)
    {
        if (value is null)
            return isNullable ? Comparison.IsNull(member) : Predicate.Never;

        return Expression.Equal(member, Operand(FilterOperationNames.Equal, value, filterType, context));
    }

    private static MethodCallExpression IsIn(Expression member, object value)
        => Expression.Call(s_contains, Expressions.Operand<IEnumerable<TMember>>.Of(FilterValue<TMember>.ToArray(value)), member);

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

    private static Expression Operand(string operation, object value, string filterType, FilterContext? context)
    {
        if (!FilterValue<TMember>.TryConvert(value, out var converted))
            throw FilterErrors.InvalidValue(operation, filterType);

        var operand = Expressions.Operand<TMember>.Of(converted);
        context?.AddOperand(operand, s_convert);
        return operand;
    }

    private static Expression Negate(Expression condition, bool isNegated) => isNegated ? Expression.Not(condition) : condition;

    private Expression OrNull(Expression member, Expression condition)
        => isNullable ? Expression.OrElse(Comparison.IsNull(member), condition) : condition;
}
