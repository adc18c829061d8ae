using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using SessionGraph.GraphQL.Data.Sqlite.Rows;

namespace SessionGraph.GraphQL.Data.Sqlite.Statements;

/// <summary>
/// An open connection with its prepared commands, for one caller at a time. It belongs to a context, so that the interceptors and diagnostics of the
/// context see its commands.
/// </summary>
internal sealed class StatementConnection : IAsyncDisposable
{
    private readonly IRelationalConnection _connection;
    private readonly IRelationalCommandDiagnosticsLogger _logger;
    private readonly StatementInterruption _interruption;
    private readonly PlanCache<Statement, DbCommand> _commands = new(PlanCacheSize.Commands, static command => command.Dispose());

    /// <summary>Takes over a context whose connection is open.</summary>
    public StatementConnection(DbContext context)
    {
        Context = context;
        _connection = context.GetService<IRelationalConnection>();
        _logger = context.GetService<IRelationalCommandDiagnosticsLogger>();
        _interruption = new StatementInterruption(((SqliteConnection)_connection.DbConnection).Handle!);
    }

    /// <summary>The context.</summary>
    public DbContext Context { get; }

    /// <summary>Runs a statement with these operands, and passes its rows to a consumer.</summary>
    public async ValueTask<TResult?> ReadAsync<TEntity, TResult>(
        Statement<TEntity> statement,
        IReadOnlyList<QueryOperand> operands,
        IRowConsumer<TEntity, TResult> consumer,
        CancellationToken cancellationToken)
    {
        var command = GetCommand(statement, operands);
        _interruption.Start(cancellationToken);
        try
        {
            await using var reader = await ExecuteAsync(command, cancellationToken);
            return await consumer.ReadAsync(reader, statement, Context.Model, cancellationToken);
        }
        catch (Exception exception) when (StatementInterruption.IsCauseOf(exception))
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        finally
        {
            _interruption.Stop();
        }
    }

    public ValueTask DisposeAsync()
    {
        _commands.Clear();
        _interruption.Dispose();
        return Context.DisposeAsync();
    }

    private DbCommand GetCommand(Statement statement, IReadOnlyList<QueryOperand> operands)
    {
        if (_commands.TryGet(statement, out var command))
        {
            statement.SetOperands(command, operands);
            return command;
        }

        command = statement.CreateCommand(_connection.DbConnection, operands);
        command.Prepare();
        return _commands.GetOrAdd(statement, command, statement.Text.Length);
    }

    private ValueTask<DbDataReader> ExecuteAsync(DbCommand command, CancellationToken cancellationToken)
    {
        // EF Core checks once a second whether there are listeners.
        var startTime = TimeProvider.System.GetUtcNow();
        return _logger.ShouldLogCommandExecute(startTime)
            ? ExecuteLoggedAsync(command, startTime, cancellationToken)
            : new ValueTask<DbDataReader>(ExecuteReader(command, cancellationToken));
    }

    // SQLite has no asynchronous calls, and the asynchronous methods of the binding allocate a task.
    private static DbDataReader ExecuteReader(DbCommand command, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return command.ExecuteReader();
    }

    private async ValueTask<DbDataReader> ExecuteLoggedAsync(
        DbCommand command, DateTimeOffset startTime, CancellationToken cancellationToken)
    {
        var (commandId, start) = (Guid.NewGuid(), Stopwatch.GetTimestamp());
        // OpenTelemetry's instrumentation begins a span with this event.
        _logger.CommandCreated(
            _connection, command, DbCommandMethod.ExecuteReader, Context, commandId, _connection.ConnectionId, startTime, TimeSpan.Zero, CommandSource.LinqQuery);
        try
        {
            var interception = await _logger.CommandReaderExecutingAsync(
                _connection,
                command,
                command.CommandText,
                Context,
                commandId,
                _connection.ConnectionId,
                startTime,
                CommandSource.LinqQuery,
                cancellationToken);
            var reader = interception.HasResult ? interception.Result : ExecuteReader(command, cancellationToken);
            return await _logger.CommandReaderExecutedAsync(
                _connection,
                command,
                command.CommandText,
                Context,
                commandId,
                _connection.ConnectionId,
                reader,
                startTime,
                Stopwatch.GetElapsedTime(start),
                CommandSource.LinqQuery,
                cancellationToken);
        }
        catch (Exception exception)
        {
            await _logger.CommandErrorAsync(
                _connection,
                command,
                command.CommandText,
                Context,
                DbCommandMethod.ExecuteReader,
                commandId,
                _connection.ConnectionId,
                exception,
                startTime,
                Stopwatch.GetElapsedTime(start),
                CommandSource.LinqQuery,
                cancellationToken);
            throw;
        }
    }
}
