using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>
/// Runs the store's writes one after the other on one connection, and commits those that came at the same time together: a commit waits for
/// the disk, however much it holds. A write is a savepoint of the common transaction, so that one that fails takes nothing of the
/// others with it; none is acknowledged before the transaction is on the disk.
/// </summary>
/// <remarks>
/// The write that opens the transaction leads it: when its own part is over it stands in line again, behind all that wait by then, and
/// commits when it is its turn. A write that comes alone is therefore committed at once.
/// </remarks>
/// <param name="contexts">Gives the context that opens the connection, with the settings that the store needs.</param>
/// <param name="options">The options of the store's contexts.</param>
/// <param name="store">How long another process's lock is waited for.</param>
/// <param name="timeProvider">The clock of that.</param>
/// <param name="logger">Hears of what fails after a commit.</param>
public sealed partial class StoreWrites(
    IDbContextFactory<SessionGraphContext> contexts,
    DbContextOptions<SessionGraphContext> options,
    IOptions<StoreOptions> store,
    TimeProvider timeProvider,
    ILogger<StoreWrites> logger) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly WriteLock _writeLock = new(store.Value.BusyTimeout, timeProvider);
    private readonly FailedStatements _failedStatements = new();

    // What follows belongs to who has the turn.
    private SessionGraphContext? _connectionOwner;
    private PooledDbContextFactory<SessionGraphContext>? _writing;
    private CommonTransaction? _open;
    private bool _isDisposed;

    /// <summary>
    /// Begins a write as soon as those before it are over. It holds the database's write lock (BEGIN IMMEDIATE): what it reads is still true
    /// when it writes.
    /// </summary>
    /// <exception cref="StoreFailureException">Another process holds the lock, or the store's file is gone.</exception>
    public async Task<StoreWrite> BeginAsync(CancellationToken cancellationToken)
    {
        var arrival = timeProvider.GetTimestamp();
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await JoinAsync(arrival, cancellationToken);
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        _isDisposed = true;
        if (_open is not null)
            await CommitInTurnAsync(_open);
        if (_connectionOwner is not null)
            await _connectionOwner.DisposeAsync();
        _turn.Release();
    }

    internal DateTime Now() => Instant.Now(timeProvider);

    /// <summary>Ends a write's part, and gives the turn to the next. Over when the write is on the disk; or when it is taken
    /// back, and what it read is on the disk.</summary>
    internal async Task EndAsync(StoreWrite write, Func<Task>? committed)
    {
        var completion = write.Transaction.Completion;
        try
        {
            SqliteInterruption.Set(GetConnection(_connectionOwner!), CancellationToken.None);
            if (committed is null)
                completion = write.Transaction.TakeBack(write.Context);
            else
                write.Transaction.Keep(write.Context, committed);
        }
        finally
        {
            _turn.Release();
            if (write.IsLeader)
                await CommitAsync(write.Transaction);
        }

        await completion;
    }

    private async Task<StoreWrite> JoinAsync(long arrival, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var connection = await OpenAsync(cancellationToken);
        var isLeader = _open is not { IsOpen: true };
        if (isLeader)
        {
            StoreFileLoss.ThrowIfAny(connection);
            _open = await CommonTransaction.BeginAsync(connection, _writeLock, arrival, _failedStatements, cancellationToken);
        }

        var context = _writing!.CreateDbContext();
        try
        {
            _open!.Enter(context);
            SqliteInterruption.Set(connection, cancellationToken);
            return new StoreWrite(this, context, _open, isLeader);
        }
        catch
        {
            await context.DisposeAsync();
            if (isLeader)
                await CommitInTurnAsync(_open!);
            throw;
        }
    }

    private async Task CommitAsync(CommonTransaction transaction)
    {
        await _turn.WaitAsync();
        try
        {
            await CommitInTurnAsync(transaction);
        }
        finally
        {
            _turn.Release();
        }
    }

    // What is committed is committed: a callback that fails is neither the write's failure nor the others'.
    private async Task CommitInTurnAsync(CommonTransaction transaction)
    {
        foreach (var committed in transaction.Commit())
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

        transaction.Acknowledge();
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
                .AddInterceptors(_failedStatements)
                .Options;
            (_connectionOwner, _writing) = (owner, new PooledDbContextFactory<SessionGraphContext>(writing));
        }

        return GetConnection(_connectionOwner);
    }

    private static SqliteConnection GetConnection(SessionGraphContext owner) => (SqliteConnection)owner.Database.GetDbConnection();

    [LoggerMessage(1, LogLevel.Error, "A write was committed, but an action that follows the commit failed.")]
    private partial void LogCallbackFailed(Exception exception);
}
