using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store;

/// <summary>A transaction of several writes, each in a savepoint. It is used by who has the turn among <see cref="GroupCommitQueue"/>.</summary>
internal sealed class WriteBatch
{
    private const string Savepoint = "write";

    private readonly SqliteTransaction _transaction;
    private readonly SqliteConnection _connection;
    private readonly CommandFailureInterceptor _commandFailures;
    private readonly List<Func<Task>> _committed = [];
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WriteBatch(SqliteTransaction transaction, SqliteConnection connection, CommandFailureInterceptor commandFailures)
        => (_transaction, _connection, _commandFailures) = (transaction, connection, commandFailures);

    /// <summary>Whether writes may join.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Over when what was kept is on the disk; failed when it is not.</summary>
    public Task Completion => _completion.Task;

    /// <summary>Begins a transaction that holds the write lock.</summary>
    /// <exception cref="StoreFailureException">The lock was not to be had.</exception>
    public static async Task<WriteBatch> BeginAsync(
        SqliteConnection connection, WriteLock writeLock, long arrival, CommandFailureInterceptor commandFailures, CancellationToken cancellationToken)
    {
        commandFailures.LastException = null;
        var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: true);
        try
        {
            await writeLock.TakeAsync(connection, arrival, cancellationToken);
            return new WriteBatch(transaction, connection, commandFailures);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets a context write.</summary>
    public void Join(SessionGraphContext context)
    {
        context.Database.AutoSavepointsEnabled = false;
        context.Database.UseTransaction(_transaction);
        Execute(() => _transaction.Save(Savepoint));
    }

    /// <summary>Keeps what a context wrote, and calls back once it is on the disk.</summary>
    public void Release(SessionGraphContext context, Func<Task> committed)
    {
        context.Database.UseTransaction(null);
        Execute(() => _transaction.Release(Savepoint));
        _committed.Add(committed);
    }

    /// <summary>Takes back what a context wrote.</summary>
    /// <returns>
    /// Over when what the context read is on the disk, failed when that is lost: it may be of writes that were kept before.
    /// </returns>
    public Task Rollback(SessionGraphContext context)
    {
        context.Database.UseTransaction(null);
        try
        {
            Execute(() =>
            {
                _transaction.Rollback(Savepoint);
                _transaction.Release(Savepoint);
            });
            return _committed.Count > 0 ? Completion : Task.CompletedTask;
        }
        catch (Exception exception) when (exception is SqliteException or InvalidOperationException)
        {
            // The write has failed by itself; those that were kept before it hear of this one.
            return Task.CompletedTask;
        }
    }

    /// <summary>
    /// Commits what was kept, and gives back what is to be called in the order of the writes; nothing where that was done before, or
    /// where the commit failed, which the writes hear of by <see cref="Completion"/>.
    /// </summary>
    public IReadOnlyList<Func<Task>> Commit()
    {
        if (!IsOpen)
            return [];

        try
        {
            if (_committed.Count > 0)
                Execute(CommitToDisk);
        }
        catch (Exception exception) when (exception is SqliteException or InvalidOperationException or StoreFailureException)
        {
            return [];
        }

        IsOpen = false;
        _transaction.Dispose();
        return _committed;
    }

    /// <summary>Acknowledges what was committed.</summary>
    public void Acknowledge() => _completion.TrySetResult();

    // What was written to a file that is gone is not on the disk, whatever SQLite says.
    private void CommitToDisk()
    {
        _transaction.Commit();
        StoreFileCheck.ThrowIfLost(_connection);
    }

    // SQLite takes a transaction back as a whole when the disk is full or fails: no savepoint of it is there any more.
    private void Execute(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception)
        {
            IsOpen = false;
            _transaction.Dispose();
            _completion.TrySetException(StoreFailures.Find(_commandFailures.LastException) is null ? exception : _commandFailures.LastException!);
            // Nobody may be left to hear of it.
            _ = _completion.Task.Exception;
            throw;
        }
    }
}
