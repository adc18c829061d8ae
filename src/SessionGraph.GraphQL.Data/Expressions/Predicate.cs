using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Expressions;

/// <summary>Combines conditions. Null stands for no condition.</summary>
internal static class Predicate
{
    /// <summary>A condition that never holds.</summary>
    public static Expression Never { get; } = Expression.Constant(false);

    /// <summary>A condition that always holds.</summary>
    public static Expression Always { get; } = Expression.Constant(true);

    /// <summary>All of the conditions; any of them where they are opposites, of all. Null where there are none.</summary>
    public static Expression? All(IReadOnlyList<Expression> conditions, bool isNegated = false)
        => Balance(conditions, 0, conditions.Count, isNegated ? Expression.OrElse : Expression.AndAlso);

    /// <summary>Any of the conditions; all of them where they are opposites, of any. Null where there are none.</summary>
    public static Expression? Any(IReadOnlyList<Expression> conditions, bool isNegated = false) => All(conditions, !isNegated);

    // A balanced tree: a chain's depth would be the client's choice, and the stack of every visitor with it.
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
