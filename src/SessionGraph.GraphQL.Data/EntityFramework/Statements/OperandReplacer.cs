using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>Puts other values in the places of a query's operands.</summary>
internal sealed class OperandReplacer(IReadOnlyDictionary<Expression, Expression> replacements) : ExpressionVisitor
{
    public override Expression? Visit(Expression? node)
        => node is not null && replacements.TryGetValue(node, out var replacement) ? replacement : base.Visit(node);
}
