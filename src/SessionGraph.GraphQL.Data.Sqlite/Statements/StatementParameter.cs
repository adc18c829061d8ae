using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace SessionGraph.GraphQL.Data.Sqlite.Statements;

/// <summary>A parameter of a statement.</summary>
/// <param name="Name">The name.</param>
/// <param name="Operand">The position of its operand.</param>
/// <param name="Item">The position of its item in the operand; 0 when the operand is not a list.</param>
/// <param name="Mapping">The type mapping of the value.</param>
/// <param name="Convert">The conversion of the value; null for none.</param>
internal sealed record StatementParameter(string Name, int Operand, int Item, RelationalTypeMapping Mapping, Func<object, object>? Convert)
{
    /// <summary>Adds the parameter to a command.</summary>
    public void AddTo(DbCommand command, IReadOnlyList<QueryOperand> operands)
        => command.Parameters.Add(Mapping.CreateParameter(
            command, Name, ValueOf(operands) is var value && value is DBNull ? null : value, nullable: value is DBNull));

    /// <summary>Sets the parameter's value.</summary>
    public void Set(DbParameter parameter, IReadOnlyList<QueryOperand> operands)
    {
        var value = ValueOf(operands);
        parameter.Value = value is DBNull || Mapping.Converter is not { } converter ? value : converter.ConvertToProvider(value);
    }

    private object ValueOf(IReadOnlyList<QueryOperand> operands)
        => operands[Operand].Values[Item] is var value && Convert is { } convert && value is not DBNull ? convert(value) : value;
}
