using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>
/// Runs the store's writes one after another on one connection, and commits concurrent writes together, because each commit waits for the
/// disk regardless of its size. Each write is a savepoint of the batch's transaction, so a failed write does not affect the others. No
/// write is acknowledged before the transaction is on disk.
/// </summary>
/// <remarks>
/// The write that opens a batch is its leader. When it is done, it queues again behind all writes that wait by then, and commits the batch
/// when its turn comes. A single write therefore commits immediately.
/// </remarks>
/// <param name="contexts">Creates the context that opens the connection, with the store's settings.</param>
/// <param name="options">The options of the store's contexts.</param>
/// <param name="store">The options with the timeout for another process's lock.</param>
/// <param name="timeProvider">The clock for the timeout.</param>
/// <param name="logger">Logs failures of callbacks after a commit.</param>
public sealed partial class GroupCommitQueue(
    IDbContextFactory<SessionGraphContext> contexts,
    DbContextOptions<SessionGraphContext> options,
    IOptions<StoreOptions> store,
    TimeProvider timeProvider,
    ILogger<GroupCommitQueue> logger) : IAsyncDisposable
{
    private readonly SemaphoreSlim _semaphore = new(1, 1);
    private readonly WriteLock _writeLock = new(store.Value.BusyTimeout, timeProvider);
    private readonly CommandFailureInterceptor _commandFailures = new();

    // Only the holder of the semaphore uses the fields below.
    private SessionGraphContext? _connectionOwner;
    private PooledDbContextFactory<SessionGraphContext>? _writeContexts;
    private WriteBatch? _openBatch;
    private bool _isDisposed;

    /// <summary>
    /// Begins a write when the earlier ones are done. It holds the database's write lock (BEGIN IMMEDIATE), so that the data it reads
    /// cannot change before it writes.
    /// </summary>
    /// <exception cref="StoreFailureException">Another process holds the lock, or the store's file is lost.</exception>
    public async Task<StoreWrite> BeginAsync(CancellationToken cancellationToken)
    {
        var arrival = timeProvider.GetTimestamp();
        await _semaphore.WaitAsync(cancellationToken);
        try
        {
            return await JoinAsync(arrival, cancellationToken);
        }
        catch
        {
            _semaphore.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _semaphore.WaitAsync();
        _isDisposed = true;
        if (_openBatch is not null)
            await CommitBatchAsync(_openBatch);
        if (_connectionOwner is not null)
            await _connectionOwner.DisposeAsync();
        _semaphore.Release();
    }

    internal DateTime Now() => Instant.Now(timeProvider);

    /// <summary>
    /// Ends a write and lets the next one begin. Completes when the write is on disk or, for a rolled-back write, when the data that it
    /// read is on disk.
    /// </summary>
    internal async Task EndAsync(StoreWrite write, Func<Task>? committed)
    {
        var completion = write.Batch.Completion;
        try
        {
            SqliteInterruptInterceptor.SetToken(GetConnection(_connectionOwner!), CancellationToken.None);
            if (committed is null)
                completion = write.Batch.Rollback(write.Context);
            else
                write.Batch.Release(write.Context, committed);
        }
        finally
        {
            _semaphore.Release();
            if (write.IsLeader)
                await CommitAsync(write.Batch);
        }

        await completion;
    }

    private async Task<StoreWrite> JoinAsync(long arrival, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var connection = await OpenAsync(cancellationToken);
        var isLeader = _openBatch is not { IsOpen: true };
        if (isLeader)
        {
            StoreFileCheck.ThrowIfLost(connection);
            _openBatch = await WriteBatch.BeginAsync(connection, _writeLock, arrival, _commandFailures, cancellationToken);
        }

        var context = _writeContexts!.CreateDbContext();
        try
        {
            _openBatch!.Join(context);
            SqliteInterruptInterceptor.SetToken(connection, cancellationToken);
            return new StoreWrite(this, context, _openBatch, isLeader);
        }
        catch
        {
            await context.DisposeAsync();
            if (isLeader)
                await CommitBatchAsync(_openBatch!);
            throw;
        }
    }

    private async Task CommitAsync(WriteBatch batch)
    {
        await _semaphore.WaitAsync();
        try
        {
            await CommitBatchAsync(batch);
        }
        finally
        {
            _semaphore.Release();
        }
    }

    // The commit is final: a failing callback must fail neither this write nor the others.
    private async Task CommitBatchAsync(WriteBatch batch)
    {
        foreach (var committed in batch.Commit())
        {
            try
            {
                await committed();
            }
            catch (Exception exception)
            {
                LogCallbackFailed(exception);
            }
        }

        batch.Acknowledge();
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (_connectionOwner is null)
        {
            var owner = await contexts.CreateDbContextAsync(cancellationToken);
            try
            {
                // The connection stays open for later writes, so the token of the first write must not interrupt it.
                await owner.Database.OpenConnectionAsync(CancellationToken.None);
            }
            catch
            {
                await owner.DisposeAsync();
                throw;
            }

            var writing = new DbContextOptionsBuilder<SessionGraphContext>(options)
                .UseSqlite(owner.Database.GetDbConnection())
                .AddInterceptors(_commandFailures)
                .Options;
            (_connectionOwner, _writeContexts) = (owner, new PooledDbContextFactory<SessionGraphContext>(writing));
        }

        return GetConnection(_connectionOwner);
    }

    private static SqliteConnection GetConnection(SessionGraphContext owner) => (SqliteConnection)owner.Database.GetDbConnection();

    [LoggerMessage(1, LogLevel.Error, "A write was committed, but an action that follows the commit failed.")]
    private partial void LogCallbackFailed(Exception exception);
}
