using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Expressions;

/// <summary>
/// Finds the members that the conditions of a query exclude null for. An order by such a member needs no key for nulls, so one index can
/// serve both the condition and the order.
/// </summary>
internal static class NonNullMembers
{
    /// <summary>The names of the members; null when there are none.</summary>
    public static HashSet<string>? Find(IQueryable query)
    {
        HashSet<string>? members = null;
        var node = query.Expression;
        while (node is MethodCallExpression { Method.Name: nameof(Queryable.Where), Arguments: [var source, UnaryExpression quote] })
        {
            if (quote.Operand is LambdaExpression { Body: var condition })
                Add(condition, ref members);

            node = source;
        }

        return members;
    }

    private static void Add(Expression condition, ref HashSet<string>? members)
    {
        if (condition is not BinaryExpression binary)
            return;

        switch (binary.NodeType)
        {
            case ExpressionType.AndAlso:
                Add(binary.Left, ref members);
                Add(binary.Right, ref members);
                break;
            case ExpressionType.NotEqual when IsNull(binary.Right):
            case ExpressionType.Equal when !IsNull(binary.Right):
            case ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual or ExpressionType.LessThan or ExpressionType.LessThanOrEqual:
                if (binary.Left is MemberExpression { Expression: ParameterExpression, Member.Name: var name })
                    (members ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);

                break;
        }
    }

    private static bool IsNull(Expression value) => value is ConstantExpression { Value: null };
}
