using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace SessionGraph.GraphQL.Data.Sqlite.Statements;

/// <summary>
/// Replaces each list by parameters for its items: <c>x IN (@Value_0, @Value_1)</c>. EF Core itself would do so only with the values at hand, and would
/// choose the names.
/// </summary>
internal sealed class ListItems : ExpressionVisitor
{
    private readonly OperandParameters _parameters;
    private bool _areKnown = true;

    private ListItems(OperandParameters parameters) => _parameters = parameters;

    /// <summary>Expands the lists of a SELECT; null when it has a parameter that is not an operand of the query.</summary>
    public static SelectExpression? Expand(SelectExpression select, OperandParameters parameters)
    {
        var visitor = new ListItems(parameters);
        var expanded = (SelectExpression)visitor.Visit(select);
        return visitor._areKnown ? expanded : null;
    }

    /// <inheritdoc/>
    protected override Expression VisitExtension(Expression node)
    {
        switch (node)
        {
            case InExpression { ValuesParameter: { } list } one when _parameters.FindList(list.InvariantName) is { } operand
                && list.TypeMapping?.ElementTypeMapping is RelationalTypeMapping mapping:
                return one.Update(
                    (SqlExpression)Visit(one.Item),
                    [.. _parameters.ItemsOf(list.InvariantName).Select(name => new SqlParameterExpression(name, operand.Type, mapping))]);
            case SqlParameterExpression parameter:
                _areKnown &= _parameters.TryFind(parameter.InvariantName, out _, out _);
                return parameter;
            default:
                return base.VisitExtension(node);
        }
    }
}
