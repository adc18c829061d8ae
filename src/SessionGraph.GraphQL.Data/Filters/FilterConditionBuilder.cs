using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>
/// Builds the conditions of operations on one member. No condition is ever unknown, as a comparison with null is in SQL: a negation is the
/// exact opposite, and is true when the member is null.
/// </summary>
internal abstract class FilterConditionBuilder
{
    /// <summary>The conditions on members of this type.</summary>
    public static FilterConditionBuilder Create(Type memberType, bool isNullable, CaseFolding caseFolding, InstantPrecision precision)
        => (FilterConditionBuilder)Activator.CreateInstance(typeof(FilterConditionBuilder<>).MakeGenericType(memberType), [isNullable, caseFolding, precision])!;

    /// <summary>The condition of an operation; a <see cref="GraphQLException"/> when the operand is invalid.</summary>
    public Expression Build(FilterOperation operation)
    {
        var filterOperator = operation.Operator;
        if (operation.Operand is null && filterOperator.Operand is not FilterOperandKind.NullableValue)
            throw FilterErrors.NullNotSupported(filterOperator.Name, operation.FilterType);

        var isNegation = filterOperator.Negates is not null;
        return filterOperator.Build(this, operation with { IsNegated = operation.IsNegated != isNegation });
    }

    /// <summary>Whether the member equals the operand.</summary>
    public abstract Expression Equal(FilterOperation operation);

    /// <summary>Whether the member equals a value in the list.</summary>
    public abstract Expression In(FilterOperation operation);

    /// <summary>Whether the member comes before or after the operand.</summary>
    public abstract Expression Compare(FilterOperation operation, FilterComparison comparison);

    /// <summary>Whether the text meets a condition.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="condition">Builds the condition on a text that is not null.</param>
    public abstract Expression Text(FilterOperation operation, Func<Expression, string, Expression> condition);
}
