using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Data.Sqlite.Rows;

namespace SessionGraph.GraphQL.Data.Sqlite.Statements;

/// <summary>The SQL that EF Core translated a query to, and its parameters.</summary>
internal abstract class Statement(string text, IReadOnlyList<StatementParameter> parameters)
{
    /// <summary>The SQL.</summary>
    public string Text => text;

    /// <summary>The parameters.</summary>
    public IReadOnlyList<StatementParameter> Parameters => parameters;

    /// <summary>Creates a command with the values of these operands.</summary>
    public DbCommand CreateCommand(DbConnection connection, IReadOnlyList<QueryOperand> operands)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var parameter in parameters)
            parameter.AddTo(command, operands);

        return command;
    }

    /// <summary>Sets the parameters of a command to the values of these operands.</summary>
    public void SetOperands(DbCommand command, IReadOnlyList<QueryOperand> operands)
    {
        for (var index = 0; index < parameters.Count; index++)
            parameters[index].Set(command.Parameters[index], operands);
    }
}

/// <summary>A statement that returns the rows of an entity.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="text">The SQL.</param>
/// <param name="parameters">The parameters.</param>
/// <param name="keyedSelect">The SELECT of one key's rows; null when the statement cannot be repeated for other keys.</param>
/// <param name="projection">What is read of each row.</param>
internal sealed class Statement<TEntity>(
    string text, IReadOnlyList<StatementParameter> parameters, KeyedSelect? keyedSelect, EntityProjection<TEntity> projection)
    : Statement(text, parameters)
{
    private volatile RowReader<TEntity>? _rowReader;

    /// <summary>What is read of each row.</summary>
    public EntityProjection<TEntity> Projection => projection;

    /// <summary>The statement for the rows of several keys; null when it would be too long.</summary>
    public Statement<TEntity>? Repeat(int copies)
    {
        if (keyedSelect is null || (long)keyedSelect.Length * copies > UnionAllPerKey.MaxTextLength)
            return null;

        var key = Parameters.Single(parameter => parameter.Operand == keyedSelect.KeyOperand);
        return new Statement<TEntity>(
            UnionAllPerKey.WriteSql(keyedSelect, copies),
            [.. Parameters.Where(parameter => parameter != key), .. UnionAllPerKey.CreateParameters(key, copies)],
            null,
            projection);
    }

    /// <summary>Creates entities from the rows. It is compiled for the columns of the first result.</summary>
    public RowReader<TEntity> GetRowReader(DbDataReader reader, IModel model)
        => _rowReader ??= RowReader<TEntity>.Create(reader, model, projection.Entity!, projection.Members!);
}
