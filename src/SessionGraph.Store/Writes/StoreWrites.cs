using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

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
public sealed class StoreWrites(
    IDbContextFactory<SessionGraphContext> contexts,
    DbContextOptions<SessionGraphContext> options) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    // What follows belongs to who has the turn.
    private SessionGraphContext? _connectionOwner;
    private PooledDbContextFactory<SessionGraphContext>? _writing;
    private CommonTransaction? _open;
    private bool _isDisposed;

    /// <summary>
    /// Begins a write as soon as those before it are over. It holds the database's write lock (BEGIN IMMEDIATE): what it reads is still true
    /// when it writes.
    /// </summary>
    public async Task<StoreWrite> BeginAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await JoinAsync(cancellationToken);
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
            await _open.CommitAsync();
        if (_connectionOwner is not null)
            await _connectionOwner.DisposeAsync();
        _turn.Release();
    }

    /// <summary>Ends a write's part, and gives the turn to the next. Over when the write is on the disk; or when it is taken
    /// back, and what it read is on the disk.</summary>
    internal async Task EndAsync(StoreWrite write, Func<Task>? committed)
    {
        var completion = write.Transaction.Completion;
        try
        {
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

    private async Task<StoreWrite> JoinAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var connection = await OpenAsync(cancellationToken);
        var isLeader = _open is not { IsOpen: true };
        if (isLeader)
            _open = new CommonTransaction(connection);
        var context = _writing!.CreateDbContext();
        try
        {
            _open!.Enter(context);
            return new StoreWrite(this, context, _open, isLeader);
        }
        catch
        {
            await context.DisposeAsync();
            if (isLeader)
                await _open!.CommitAsync();
            throw;
        }
    }

    private async Task CommitAsync(CommonTransaction transaction)
    {
        await _turn.WaitAsync();
        try
        {
            await transaction.CommitAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (_connectionOwner is null)
        {
            var owner = await contexts.CreateDbContextAsync(cancellationToken);
            try
            {
                await owner.Database.OpenConnectionAsync(cancellationToken);
            }
            catch
            {
                await owner.DisposeAsync();
                throw;
            }

            var writing = new DbContextOptionsBuilder<SessionGraphContext>(options).UseSqlite(owner.Database.GetDbConnection()).Options;
            (_connectionOwner, _writing) = (owner, new PooledDbContextFactory<SessionGraphContext>(writing));
        }

        return (SqliteConnection)_connectionOwner.Database.GetDbConnection();
    }
}
