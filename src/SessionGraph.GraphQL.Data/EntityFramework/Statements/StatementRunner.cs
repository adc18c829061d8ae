using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.EntityFramework.Rows;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>
/// Runs queries over one store as prepared statements on open connections. EF Core translates each shape of a query once; what it
/// would do for every request (look the query up, make a command, have the store parse it, make shapers) is done once, too.
/// </summary>
internal sealed class StatementRunner(Func<CancellationToken, Task<DbContext>> createContext) : IAsyncDisposable
{
    private const int MaxIdleConnections = 32;

    private readonly StatementCache _statements = new();
    // The last used first: its pages are in the processor's caches.
    private readonly ConcurrentStack<StatementConnection> _idle = new();
    private bool _isDisposed;

    /// <summary>The rows: by a statement, or by EF Core itself where the query has none.</summary>
    public async Task<List<TEntity>> ReadAsync<TEntity>(
        PlannedQuery<TEntity> query, EntitySelection<TEntity> selection, ResultLimits? limits, CancellationToken cancellationToken)
        => await TryReadAsync(query, selection, new EntityRows<TEntity>(limits), keys: null, cancellationToken)
            ?? await selection.ApplyTo(query.Rows).ToListAsync(limits, cancellationToken);

    /// <summary>The rows, read for no response; null where the query has no statement.</summary>
    public ValueTask<List<TEntity>?> TryReadAsync<TEntity>(
        PlannedQuery<TEntity> query, EntitySelection<TEntity> selection, CancellationToken cancellationToken)
        => TryReadAsync(query, selection, new EntityRows<TEntity>(limits: null), keys: null, cancellationToken);

    /// <summary>What the sink makes of the rows; null where the query has no statement.</summary>
    /// <param name="query">The query.</param>
    /// <param name="selection">What is read of each row.</param>
    /// <param name="sink">Takes the rows.</param>
    /// <param name="keys">The keys to run the query for; null to run it as it is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async ValueTask<TResult?> TryReadAsync<TEntity, TResult>(
        PlannedQuery<TEntity> query,
        EntitySelection<TEntity> selection,
        RowSink<TEntity, TResult> sink,
        StatementKeys? keys,
        CancellationToken cancellationToken)
        where TResult : class
    {
        if (selection.Selector is null || RememberedQuery.Read(query, selection.Name, out var operands) is not { } shape)
            return null;

        var isKnown = _statements.TryGetValue(shape, out var statement);
        if (isKnown && statement is null)
            return null;

        if (!_idle.TryPop(out var connection))
            connection = await OpenAsync(cancellationToken);

        var isKept = false;
        try
        {
            if (!isKnown)
                statement = _statements.GetOrAdd(shape, Compile(connection, query, selection, keys, cancellationToken));

            var bound = statement as Statement<TEntity>;
            if (bound is not null && keys is not null)
                bound = keys.Bind(bound, operands, out operands);

            var read = bound is null ? null : await connection.ReadAsync(bound, operands, sink, cancellationToken);
            isKept = TryKeep(connection);
            return read;
        }
        catch (OperationCanceledException)
        {
            isKept = TryKeep(connection);
            throw;
        }
        finally
        {
            // A connection on which something has failed is not used again.
            if (!isKept)
                await connection.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        while (_idle.TryPop(out var connection))
            await connection.DisposeAsync();
    }

    // Of a remembered query, the operands are other nodes than those of the query that is built now.
    private static Statement<TEntity>? Compile<TEntity>(
        StatementConnection connection,
        PlannedQuery<TEntity> query,
        EntitySelection<TEntity> selection,
        StatementKeys? keys,
        CancellationToken cancellationToken)
    {
        if (QueryShapeReader.Read(query.Rows.Expression, selection.Name, out var operands) is null)
            return null;

        int? key = keys?.Repeated is { } repeated ? operands.Index().First(operand => operand.Item.Node == repeated).Index : null;
        return new StatementCompiler(connection.Context, operands, cancellationToken).Compile(query.Rows, selection, key);
    }

    private bool TryKeep(StatementConnection connection)
    {
        if (_isDisposed || _idle.Count >= MaxIdleConnections)
            return false;

        _idle.Push(connection);
        return true;
    }

    private async Task<StatementConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var context = await createContext(cancellationToken);
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            return new StatementConnection(context);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }
}
