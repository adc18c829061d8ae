using System.Linq.Expressions;
using System.Reflection;

namespace SessionGraph.GraphQL.Data.Expressions;

/// <summary>Replaces the members of its parameter that a lambda reads.</summary>
internal sealed class MemberReplacer : ExpressionVisitor
{
    private readonly ParameterExpression _entity;
    private readonly Func<PropertyInfo, Expression?> _replace;
    private bool _isWhole;

    private MemberReplacer(ParameterExpression entity, Func<PropertyInfo, Expression?> replace) => (_entity, _replace) = (entity, replace);

    /// <summary>
    /// The body of the lambda with its members replaced. Null when <paramref name="replace"/> returns null for a member, or when the body
    /// uses the parameter itself.
    /// </summary>
    public static Expression? Replace(LambdaExpression lambda, Func<PropertyInfo, Expression?> replace)
    {
        var replacer = new MemberReplacer(lambda.Parameters[0], replace);
        var body = replacer.Visit(lambda.Body);
        return replacer._isWhole ? null : body;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        var owner = node.Expression is UnaryExpression { NodeType: ExpressionType.Convert } cast ? cast.Operand : node.Expression;
        return owner == _entity && node.Member is PropertyInfo property && _replace(property) is { } replacement
            ? replacement
            : base.VisitMember(node);
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _isWhole |= node == _entity;
        return node;
    }
}
