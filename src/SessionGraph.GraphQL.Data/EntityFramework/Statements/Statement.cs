using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.EntityFramework.Rows;
using SessionGraph.GraphQL.Data.Projections;

namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>SQL that EF Core has made of a query, run without it.</summary>
internal abstract class Statement(string text, IReadOnlyList<StatementParameter> parameters)
{
    /// <summary>The SQL.</summary>
    public string Text => text;

    /// <summary>The parameters.</summary>
    public IReadOnlyList<StatementParameter> Parameters => parameters;

    /// <summary>Makes a command of the statement, with these operands' values.</summary>
    public DbCommand CreateCommand(DbConnection connection, IReadOnlyList<QueryOperand> operands)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var parameter in parameters)
            parameter.AddTo(command, operands);

        return command;
    }

    /// <summary>Gives a command of the statement these operands' values.</summary>
    public void SetOperands(DbCommand command, IReadOnlyList<QueryOperand> operands)
    {
        for (var index = 0; index < parameters.Count; index++)
            parameters[index].Set(command.Parameters[index], operands);
    }
}

/// <summary>A statement whose rows are entities.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="text">The SQL.</param>
/// <param name="parameters">Its parameters.</param>
/// <param name="aroundKey">The SQL around its key; null where it is not repeated for keys.</param>
/// <param name="selection">What is read of each row.</param>
internal sealed class Statement<TEntity>(
    string text, IReadOnlyList<StatementParameter> parameters, StatementText? aroundKey, EntitySelection<TEntity> selection)
    : Statement(text, parameters)
{
    private readonly ConcurrentDictionary<int, Statement<TEntity>> _ofEach = new();
    private volatile RowReader<TEntity>? _rowReader;

    /// <summary>What is read of each row.</summary>
    public EntitySelection<TEntity> Selection => selection;

    /// <summary>The statement that reads the rows of so many keys; null where it would be longer than a store takes.</summary>
    /// <param name="count">How many keys.</param>
    /// <param name="keyOperand">The place of the key among the operands.</param>
    public Statement<TEntity>? OfEach(int count, int keyOperand)
    {
        if (_ofEach.TryGetValue(count, out var known))
            return known;

        if (aroundKey is null || (long)aroundKey.Length * count > EachKey.MaxTextLength)
            return null;

        // Together they are no longer than one may be.
        if (_ofEach.Values.Sum(other => other.Text.Length) + (aroundKey.Length * count) > EachKey.MaxTextLength)
            _ofEach.Clear();

        return _ofEach.GetOrAdd(
            count, static (copies, one) => one.Statement.Repeat(copies, one.KeyOperand), (Statement: this, KeyOperand: keyOperand));
    }

    /// <summary>Makes an entity of the reader's row; made from the columns of the first result.</summary>
    public RowReader<TEntity> GetRowReader(DbDataReader reader, IModel model)
        => _rowReader ??= RowReader<TEntity>.Create(reader, model, selection.Entity!, selection.Members!);

    private Statement<TEntity> Repeat(int count, int keyOperand)
    {
        var key = Parameters.Single(parameter => parameter.Operand == keyOperand);
        return new Statement<TEntity>(
            EachKey.Repeat(aroundKey!, keyOperand, count),
            [.. Parameters.Where(parameter => parameter != key), .. EachKey.Repeat(key, count)],
            null,
            selection);
    }
}
