using System.Data.Common;
using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Projections;

namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>
/// Has EF Core translate a query once, with stand-ins for its operands, and finds out from the values of the command's parameters
/// which operand each is of. Where that is not plain, the query has no statement, and stays EF Core's.
/// </summary>
internal sealed class StatementCompiler(DbContext context, IReadOnlyList<QueryOperand> operands)
{
    private readonly List<(int Operand, int Item, object Value)> _standIns = [];

    /// <summary>The statement that reads the query's rows; null where there is none.</summary>
    public Statement<TEntity>? Compile<TEntity>(IQueryable<TEntity> rows, EntitySelection<TEntity> selection)
    {
        var replacements = new Dictionary<Expression, Expression>(ReferenceEqualityComparer.Instance);
        for (var index = 0; index < operands.Count; index++)
        {
            if (StandIn(index) is not { } standIn)
                return null;

            replacements[operands[index].Node] = standIn;
        }

        var query = rows.Provider.CreateQuery<TEntity>(new OperandReplacer(replacements).Visit(rows.Expression)!);
        using var command = query.Select(selection.Selector!).CreateDbCommand();
        var parameters = command.Parameters.Cast<DbParameter>().Select(Identify).ToList();
        return parameters.Contains(null)
            ? null
            : new Statement<TEntity>(command.CommandText, [.. parameters.OfType<StatementParameter>()], selection);
    }

    private Expression? StandIn(int index)
    {
        var operand = operands[index];
        var values = Array.CreateInstance(ItemTypeOf(operand), operand.Values.Count);
        for (var item = 0; item < values.Length; item++)
        {
            if (StandIns.Create(operand.Type, _standIns.Count) is not { } value)
                return null;

            _standIns.Add((index, item, value));
            values.SetValue(value, item);
        }

        return StandInOf(operand, values);
    }

    // A list's items may be of a type that has null, though none of them is null.
    private static Type ItemTypeOf(QueryOperand operand)
    {
        if (!operand.IsList || !operand.Type.IsValueType)
            return operand.Type;

        var nullable = typeof(Nullable<>).MakeGenericType(operand.Type);
        return typeof(IEnumerable<>).MakeGenericType(nullable).IsAssignableFrom(operand.Node.Type) ? nullable : operand.Type;
    }

    private static Expression StandInOf(QueryOperand operand, Array values)
        => (Expression)typeof(Operand<>).MakeGenericType(operand.Node.Type)
            .GetMethod(nameof(Operand<>.Of))!
            .Invoke(null, [operand.IsList ? values : values.GetValue(0)])!;

    private StatementParameter? Identify(DbParameter parameter)
    {
        foreach (var (operand, item, value) in _standIns)
        {
            foreach (var mapping in MappingsOf(value.GetType()))
            {
                if (AreEqual(StatementParameter.ToStored(mapping, value), parameter.Value))
                    return new StatementParameter(parameter.ParameterName, operand, item, mapping);
            }
        }

        return null;
    }

    private IEnumerable<RelationalTypeMapping> MappingsOf(Type type)
    {
        var ofModel = context.Model.GetEntityTypes()
            .SelectMany(entityType => entityType.GetProperties())
            .Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == type)
            .Select(property => property.GetRelationalTypeMapping());
        return context.GetService<IRelationalTypeMappingSource>().FindMapping(type) is { } ownMapping ? ofModel.Append(ownMapping) : ofModel;
    }

    // A number may have become a wider one on its way.
    private static bool AreEqual(object? left, object? right)
        => Equals(left, right)
            || (left is IConvertible and not string && right is IConvertible and not string && left.GetType() != right.GetType()
                && Type.GetTypeCode(left.GetType()) is > TypeCode.Char and < TypeCode.DateTime
                && Type.GetTypeCode(right.GetType()) is > TypeCode.Char and < TypeCode.DateTime
                && Convert.ToDecimal(left, CultureInfo.InvariantCulture) == Convert.ToDecimal(right, CultureInfo.InvariantCulture));
}
