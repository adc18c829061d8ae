using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.Sqlite.Rows;
using SessionGraph.GraphQL.Data.Sqlite.Statements;

namespace SessionGraph.GraphQL.Data.Sqlite;

/// <summary>
/// Runs queries as prepared statements on open connections. EF Core translates each query once, and later requests bind their values to the
/// statement. So EF Core no longer looks up the query, creates a command and a shaper, and lets SQLite parse the SQL for each request.
/// </summary>
internal sealed class SqliteFastPath(Func<CancellationToken, Task<DbContext>> createContext) : IFastPath
{
    private const int MaxIdleConnections = 32;

    private readonly PlanCache<QueryCacheKey, Statement?> _statements = new(PlanCacheSize.Statements);

    // A stack, because the data of the connection that was used last is in the caches of the processor.
    private readonly ConcurrentStack<StatementConnection> _idle = new();
    private bool _isDisposed;

    public ValueTask<List<TEntity>?> TryReadAsync<TEntity>(ListRequest<TEntity> request, CancellationToken cancellationToken)
        => ExecuteAsync(request, null, new EntityRowConsumer<TEntity>(request.Limits), cancellationToken);

    public ValueTask<PreserializedRows<TEntity>?> TryReadJsonAsync<TEntity>(ListRequest<TEntity> request, CancellationToken cancellationToken)
        => ExecuteAsync(request, null, new JsonRowConsumer<TEntity>(request), cancellationToken);

    public ValueTask<List<TEntity>?> TryReadEachAsync<TKey, TEntity>(
        ListRequest<TEntity> request, ListKeys<TKey, TEntity> keys, CancellationToken cancellationToken)
        where TKey : notnull
        => keys.Keys.Count > UnionAllPerKey.MaxKeys
            ? new ValueTask<List<TEntity>?>()
            : ExecuteAsync(request, UnionAllPerKey.Create(keys), new EntityRowConsumer<TEntity>(request.Limits), cancellationToken);

    public ValueTask<Dictionary<TKey, PreserializedRows<TEntity>>?> TryReadJsonOfEachAsync<TKey, TEntity>(
        ListRequest<TEntity> request, ListKeys<TKey, TEntity> keys, CancellationToken cancellationToken)
        where TKey : notnull
        => keys.Keys.Count > UnionAllPerKey.MaxKeys
            ? new ValueTask<Dictionary<TKey, PreserializedRows<TEntity>>?>()
            : ExecuteAsync(request, UnionAllPerKey.Create(keys), new JsonListsConsumer<TKey, TEntity>(request, keys.Selector), cancellationToken);

    public ValueTask<List<TEntity>?> TryReadByKeysAsync<TKey, TEntity>(
        ListRequest<TEntity> request, Type loaderType, IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        if (keys.Count > QueryCacheKeyReader.MaxListLength)
            return TryReadAsync(request, cancellationToken);

        var values = new List<object>(QueryOperand.PaddedLength(keys.Count));
        foreach (var key in keys)
            values.Add(key!);

        QueryOperand.Pad(values);
        var cacheKey = new QueryCacheKey(request.Projection.Name, [loaderType, values.Count]);
        return ExecuteAsync(
            request, cacheKey, [QueryOperand.OfList<TKey>(values)], null, new EntityRowConsumer<TEntity>(request.Limits), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        while (_idle.TryPop(out var connection))
            await connection.DisposeAsync();
    }

    private ValueTask<TResult?> ExecuteAsync<TEntity, TResult>(
        ListRequest<TEntity> request, UnionAllPerKey? union, IRowConsumer<TEntity, TResult> consumer, CancellationToken cancellationToken)
        where TResult : class
        => request.Projection.Selector is not null && CachedQuery.Read(request, out var operands) is { } cacheKey
            ? ExecuteAsync(request, cacheKey, operands, union, consumer, cancellationToken)
            : new ValueTask<TResult?>();

    private async ValueTask<TResult?> ExecuteAsync<TEntity, TResult>(
        ListRequest<TEntity> request,
        QueryCacheKey cacheKey,
        IReadOnlyList<QueryOperand> operands,
        UnionAllPerKey? union,
        IRowConsumer<TEntity, TResult> consumer,
        CancellationToken cancellationToken)
        where TResult : class
    {
        var isKnown = _statements.TryGet(cacheKey.Repeated(union?.Copies ?? 1), out var statement);
        if (isKnown && statement is null)
            return null;

        if (!_idle.TryPop(out var connection))
            connection = await OpenAsync(cancellationToken);

        var isKept = false;
        try
        {
            if (!isKnown)
                statement = Compile(connection.Context, request, cacheKey, union, cancellationToken);

            var result = statement is Statement<TEntity> ofEntity
                ? await connection.ReadAsync(ofEntity, union?.Bind(operands) ?? operands, consumer, cancellationToken)
                : null;
            isKept = TryKeep(connection);
            return result;
        }
        catch (OperationCanceledException)
        {
            isKept = TryKeep(connection);
            throw;
        }
        finally
        {
            // After an error, the connection is not used again.
            if (!isKept)
                await connection.DisposeAsync();
        }
    }

    private Statement? Compile<TEntity>(
        DbContext context, ListRequest<TEntity> request, QueryCacheKey cacheKey, UnionAllPerKey? union, CancellationToken cancellationToken)
    {
        if (union is null or { Copies: 1 })
            return Keep(cacheKey, CompileOne(context, request, union, cancellationToken));

        if (!_statements.TryGet(cacheKey, out var one))
            one = Keep(cacheKey, CompileOne(context, request, union, cancellationToken));

        return Keep(cacheKey.Repeated(union.Copies), (one as Statement<TEntity>)?.Repeat(union.Copies));
    }

    private Statement? Keep(QueryCacheKey cacheKey, Statement? statement)
        => _statements.GetOrAdd(cacheKey, statement, statement?.Text.Length ?? 0);

    // A cached query has the operands of an earlier request, which are other nodes than those of this query.
    private static Statement<TEntity>? CompileOne<TEntity>(
        DbContext context, ListRequest<TEntity> request, UnionAllPerKey? union, CancellationToken cancellationToken)
        => QueryCacheKeyReader.Read(request.Rows.Expression, request.Projection.Name, out var operands) is null
            ? null
            : new StatementCompiler(context, operands, cancellationToken).Compile(request.Rows, request.Projection, union?.FindOperand(operands));

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
