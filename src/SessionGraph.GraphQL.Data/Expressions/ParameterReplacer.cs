using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Expressions;

/// <summary>Replaces the parameter of a lambda.</summary>
internal sealed class ParameterReplacer(ParameterExpression parameter, Expression replacement) : ExpressionVisitor
{
    /// <summary>The body of the lambda with <paramref name="argument"/> in place of its only parameter.</summary>
    public static Expression Inline(LambdaExpression lambda, Expression argument)
        => new ParameterReplacer(lambda.Parameters[0], argument).Visit(lambda.Body);

    protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? replacement : node;
}
