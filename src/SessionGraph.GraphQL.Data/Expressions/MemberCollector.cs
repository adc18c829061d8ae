using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Expressions;

/// <summary>Finds the members of its parameter that a lambda reads.</summary>
internal sealed class MemberCollector : ExpressionVisitor
{
    private readonly ParameterExpression _parameter;
    private readonly List<string> _members = [];
    private bool _isEscaping;

    private MemberCollector(ParameterExpression parameter) => _parameter = parameter;

    /// <summary>The names of the members; null when the lambda uses the parameter itself, and so may read any member.</summary>
    public static IReadOnlyList<string>? Collect(LambdaExpression lambda)
    {
        var collector = new MemberCollector(lambda.Parameters[0]);
        collector.Visit(lambda.Body);
        return collector._isEscaping ? null : collector._members;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (StripConversion(node.Expression) != _parameter)
            return base.VisitMember(node);

        if (!_members.Contains(node.Member.Name))
            _members.Add(node.Member.Name);

        return node;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _isEscaping |= node == _parameter;
        return node;
    }

    private static Expression? StripConversion(Expression? expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } conversion)
            expression = conversion.Operand;

        return expression;
    }
}
