using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>
/// Runs the store's writes one after the other on one connection, and commits those that came at the same time together: a commit waits for
/// the disk, however much it holds. A write is a savepoint of the common batch, so that one that fails takes nothing of the
/// others with it; none is acknowledged before the batch is on the disk.
/// </summary>
/// <remarks>
/// The write that opens the batch leads it: when its own part is over it stands in line again, behind all that wait by then, and
/// commits when it is its turn. A write that comes alone is therefore committed at once.
/// </remarks>
/// <param name="contexts">Gives the context that opens the connection, with the settings that the store needs.</param>
/// <param name="options">The options of the store's contexts.</param>
/// <param name="store">How long another process's lock is waited for.</param>
/// <param name="timeProvider">The clock of that.</param>
/// <param name="logger">Hears of what fails after a commit.</param>
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

    // What follows belongs to who has the turn.
    private SessionGraphContext? _connectionOwner;
    private PooledDbContextFactory<SessionGraphContext>? _writeContexts;
    private WriteBatch? _openBatch;
    private bool _isDisposed;

    /// <summary>
    /// Begins a write as soon as those before it are over. It holds the database's write lock (BEGIN IMMEDIATE): what it reads is still true
    /// when it writes.
    /// </summary>
    /// <exception cref="StoreFailureException">Another process holds the lock, or the store's file is gone.</exception>
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

    /// <summary>Ends a write's part, and gives the turn to the next. Over when the write is on the disk; or when it is taken
    /// back, and what it read is on the disk.</summary>
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

    // What is committed is committed: a callback that fails is neither the write's failure nor the others'.
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
                // It stays open for the writes that come after, which the first one's token is not to interrupt.
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
