using System.Linq.Expressions;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Puts an expression in the place of a lambda's parameter.</summary>
internal sealed class ParameterSubstitution(ParameterExpression parameter, Expression argument) : ExpressionVisitor
{
    /// <summary>The lambda's body with this argument.</summary>
    public static Expression Inline(LambdaExpression lambda, Expression argument)
        => new ParameterSubstitution(lambda.Parameters[0], argument).Visit(lambda.Body);

    protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? argument : node;
}
