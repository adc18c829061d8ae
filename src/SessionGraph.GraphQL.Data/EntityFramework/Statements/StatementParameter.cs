using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>A parameter of a statement.</summary>
/// <param name="Name">Its name in the SQL.</param>
/// <param name="Operand">The number of the operand that it is of.</param>
/// <param name="Item">The item of the operand that it is of; 0 where the operand is no list.</param>
/// <param name="Mapping">How the value is stored.</param>
internal sealed record StatementParameter(string Name, int Operand, int Item, RelationalTypeMapping Mapping)
{
    /// <summary>Adds the parameter to a command.</summary>
    public void AddTo(DbCommand command, IReadOnlyList<QueryOperand> operands)
        => command.Parameters.Add(Mapping.CreateParameter(
            command, Name, ValueOf(operands) is var value && value is DBNull ? null : value, nullable: value is DBNull));

    /// <summary>Sets the parameter's value.</summary>
    public void Set(DbParameter parameter, IReadOnlyList<QueryOperand> operands)
        => parameter.Value = ValueOf(operands) is var value && value is DBNull ? value : ToStored(Mapping, value);

    /// <summary>The value as the database holds it.</summary>
    public static object? ToStored(RelationalTypeMapping mapping, object value)
        => mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;

    private object ValueOf(IReadOnlyList<QueryOperand> operands) => operands[Operand].Values[Item];
}
