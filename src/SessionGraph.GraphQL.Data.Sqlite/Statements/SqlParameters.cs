using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace SessionGraph.GraphQL.Data.Sqlite.Statements;

/// <summary>Finds or renames the parameters of a SELECT.</summary>
internal sealed class SqlParameters : ExpressionVisitor
{
    private readonly Dictionary<string, SqlParameterExpression> _found = new(StringComparer.Ordinal);
    private readonly string? _renamed;
    private readonly string? _name;

    private SqlParameters(string? renamed, string? name) => (_renamed, _name) = (renamed, name);

    /// <summary>The parameters, each once.</summary>
    public static IReadOnlyCollection<SqlParameterExpression> Find(Expression select)
    {
        var visitor = new SqlParameters(null, null);
        visitor.Visit(select);
        return visitor._found.Values;
    }

    /// <summary>Renames a parameter.</summary>
    public static Expression Rename(Expression select, string parameter, string name) => new SqlParameters(parameter, name).Visit(select);

    /// <inheritdoc/>
    protected override Expression VisitExtension(Expression node)
    {
        if (node is not SqlParameterExpression parameter)
            return base.VisitExtension(node);

        _found.TryAdd(parameter.Name, parameter);
        return parameter.Name == _renamed
            ? new SqlParameterExpression(
                _name!, _name!, parameter.Type, parameter.IsNullable, parameter.TranslationMode, parameter.TypeMapping)
            : parameter;
    }
}
