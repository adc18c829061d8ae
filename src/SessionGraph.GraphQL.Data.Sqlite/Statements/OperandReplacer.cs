using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace SessionGraph.GraphQL.Data.Sqlite.Statements;

/// <summary>
/// Replaces the operands of a query by named parameters. When the query converts an operand, the parameter has the converted type, as in EF Core's own
/// parameters for captured variables.
/// </summary>
internal sealed class OperandReplacer : ExpressionVisitor
{
    private readonly Dictionary<Expression, string> _names = new(ReferenceEqualityComparer.Instance);

    private bool _areLossless = true;

    private OperandReplacer(IReadOnlyList<QueryOperand> operands)
    {
        for (var index = 0; index < operands.Count; index++)
            _names.TryAdd(operands[index].Node!, OperandParameters.NameOf(index));
    }

    /// <summary>Replaces the operands; null when a conversion could change a value.</summary>
    public static Expression? Replace(Expression query, IReadOnlyList<QueryOperand> operands)
    {
        var replacer = new OperandReplacer(operands);
        var replaced = replacer.Visit(query);
        return replacer._areLossless ? replaced : null;
    }

    /// <inheritdoc/>
    protected override Expression VisitMember(MemberExpression node)
        => _names.TryGetValue(node, out var name) ? new QueryParameterExpression(name, node.Type) : base.VisitMember(node);

    /// <inheritdoc/>
    protected override Expression VisitConstant(ConstantExpression node)
        => _names.TryGetValue(node, out var name) ? new QueryParameterExpression(name, node.Type) : node;

    /// <inheritdoc/>
    protected override Expression VisitUnary(UnaryExpression node)
    {
        var operand = Visit(node.Operand);
        if (operand is not QueryParameterExpression parameter)
            return node.Update(operand);

        _areLossless &= node.NodeType is ExpressionType.Convert && OperandConversion.IsLossless(parameter.Type, node.Type);
        return new QueryParameterExpression(parameter.Name, node.Type);
    }
}
