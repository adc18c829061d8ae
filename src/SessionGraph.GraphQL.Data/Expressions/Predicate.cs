using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Expressions;

/// <summary>Combines conditions. Null is no condition.</summary>
internal static class Predicate
{
    /// <summary>A condition that never holds.</summary>
    public static Expression Never { get; } = Expression.Constant(false);

    /// <summary>A condition that always holds.</summary>
    public static Expression Always { get; } = Expression.Constant(true);

    /// <summary>The conjunction of the conditions, or the disjunction if they are negated. Null when there are none.</summary>
    public static Expression? All(IReadOnlyList<Expression> conditions, bool isNegated = false)
        => Balance(conditions, 0, conditions.Count, isNegated ? Expression.OrElse : Expression.AndAlso);

    /// <summary>The disjunction of the conditions, or the conjunction if they are negated. Null when there are none.</summary>
    public static Expression? Any(IReadOnlyList<Expression> conditions, bool isNegated = false) => All(conditions, !isNegated);

    // The tree is balanced. In a chain, the client would control the depth, and could overflow the stack of every visitor.
    private static Expression? Balance(
        IReadOnlyList<Expression> conditions,
        int start,
        int count,
        Func<Expression, Expression, Expression> combine)
        => count switch
        {
            0 => null,
            1 => conditions[start],
            _ => combine(
                Balance(conditions, start, count / 2, combine)!,
                Balance(conditions, start + count / 2, count - count / 2, combine)!),
        };
}
