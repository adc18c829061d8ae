using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace SessionGraph.GraphQL.Data.Sqlite.Statements;

/// <summary>A parameter of a statement.</summary>
/// <param name="Name">Its name in the command.</param>
/// <param name="Operand">The number of the operand that it is of.</param>
/// <param name="Item">The item of the operand that it is of; 0 where the operand is no list.</param>
/// <param name="Mapping">How the value is stored.</param>
/// <param name="Convert">What the query converts the operand's value with; null where it does not.</param>
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
