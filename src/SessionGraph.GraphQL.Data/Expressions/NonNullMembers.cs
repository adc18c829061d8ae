using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Expressions;

/// <summary>
/// Finds the members of the rows that a query's conditions leave no null in: an order by one of them need not say where nulls come, and
/// the index that serves the condition serves the order too.
/// </summary>
internal static class NonNullMembers
{
    /// <summary>The members' names; null where there are none.</summary>
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
