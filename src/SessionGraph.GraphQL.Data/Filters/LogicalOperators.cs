using System.Collections;
using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>The operators that combine conditions.</summary>
internal static class LogicalOperators
{
    public const string And = "and";
    public const string Or = "or";
    public const string Not = "not";

    /// <summary>
    /// The condition of <c>and</c> or <c>or</c>, or its exact opposite; null when no item of the list sets a condition. An empty <c>or</c>
    /// matches nothing.
    /// </summary>
    /// <param name="name">The operator's name, <c>and</c> or <c>or</c>.</param>
    /// <param name="list">The operands.</param>
    /// <param name="isNegated">Whether the opposite is built.</param>
    /// <param name="build">Builds the condition of an operand, or its opposite; null when it sets none.</param>
    public static Expression? Build(string name, object list, bool isNegated, Func<object, Expression?> build)
    {
        var isOr = name is Or;
        var conditions = new List<Expression>();
        var isEmpty = true;
        foreach (var item in (IEnumerable)list)
        {
            isEmpty = false;
            if (build(item) is { } condition)
                conditions.Add(condition);
        }

        if (isEmpty && isOr)
            return isNegated ? Predicate.Always : Predicate.Never;

        return isOr ? Predicate.Any(conditions, isNegated) : Predicate.All(conditions, isNegated);
    }
}
