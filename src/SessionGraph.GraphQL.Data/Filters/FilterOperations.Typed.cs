using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Data.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>The <see cref="FilterOperations"/> on members of a known type.</summary>
/// <typeparam name="TMember">The member's type.</typeparam>
internal sealed class FilterOperations<TMember>(bool isNullable) : FilterOperations
{
    private static readonly MethodInfo s_contains = ((Func<IEnumerable<TMember>, TMember, bool>)Enumerable.Contains).Method;

    public override Expression Build(Expression member, string operation, object? value, string filterType) => operation switch
    {
        FilterOperationNames.Equal => IsEqual(member, operation, value, filterType),
        FilterOperationNames.NotEqual => Expression.Not(IsEqual(member, operation, value, filterType)),
        FilterOperationNames.In => IsIn(member, operation, value, filterType),
        FilterOperationNames.NotIn => Expression.Not(IsIn(member, operation, value, filterType)),
        FilterOperationNames.Contains or FilterOperationNames.StartsWith or FilterOperationNames.EndsWith
            => UnlessNull(member, TextCondition.Build(member, operation, Text(operation, value, filterType))),
        FilterOperationNames.NotContains or FilterOperationNames.NotStartsWith or FilterOperationNames.NotEndsWith
            => OrNull(member, Expression.Not(TextCondition.Build(member, operation[1..], Text(operation, value, filterType)))),
        FilterOperationNames.GreaterThan => Comparison.GreaterThan(member, Operand(operation, value, filterType)),
        FilterOperationNames.GreaterThanOrEquals => Comparison.GreaterThanOrEqual(member, Operand(operation, value, filterType)),
        FilterOperationNames.LowerThan => Comparison.LessThan(member, Operand(operation, value, filterType)),
        FilterOperationNames.LowerThanOrEquals => Comparison.LessThanOrEqual(member, Operand(operation, value, filterType)),
        FilterOperationNames.NotGreaterThan => OrNull(member, Comparison.LessThanOrEqual(member, Operand(operation, value, filterType))),
        FilterOperationNames.NotGreaterThanOrEquals => OrNull(member, Comparison.LessThan(member, Operand(operation, value, filterType))),
        FilterOperationNames.NotLowerThan => OrNull(member, Comparison.GreaterThanOrEqual(member, Operand(operation, value, filterType))),
        FilterOperationNames.NotLowerThanOrEquals => OrNull(member, Comparison.GreaterThan(member, Operand(operation, value, filterType))),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "No such operation."),
    };

    public override Expression Match(Expression member, string text) => UnlessNull(member, TextCondition.Match(member, text));

    private Expression IsEqual(Expression member, string operation, object? value, string filterType)
    {
        if (value is null)
            return isNullable ? Comparison.IsNull(member) : Predicate.Never;

        return Expression.Equal(member, Operand(operation, value, filterType));
    }

    private static MethodCallExpression IsIn(Expression member, string operation, object? value, string filterType)
    {
        if (value is null)
            throw FilterErrors.NullNotSupported(operation, filterType);

        var values = FilterValue<TMember>.ToArray(value);
        return Expression.Call(s_contains, Expressions.Operand<IEnumerable<TMember>>.Of(values), member);
    }

    private static Expression Operand(string operation, object? value, string filterType)
    {
        if (value is null)
            throw FilterErrors.NullNotSupported(operation, filterType);

        return FilterValue<TMember>.TryConvert(value, out var converted)
            ? Expressions.Operand<TMember>.Of(converted)
            : throw FilterErrors.InvalidValue(operation, filterType);
    }

    private static string Text(string operation, object? value, string filterType)
        => value as string ?? throw FilterErrors.NullNotSupported(operation, filterType);

    private Expression OrNull(Expression member, Expression condition)
        => isNullable ? Expression.OrElse(Comparison.IsNull(member), condition) : condition;

    private Expression UnlessNull(Expression member, Expression condition)
        => isNullable ? Expression.AndAlso(Comparison.IsNotNull(member), condition) : condition;
}
