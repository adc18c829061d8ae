using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store;

/// <summary>
/// One SQLite transaction that commits several writes together, each in its own savepoint. Only the current holder of
/// <see cref="GroupCommitQueue"/>'s semaphore uses it.
/// </summary>
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

    /// <summary>Whether further writes may join.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Completes when the released writes are on disk; fails when the commit fails.</summary>
    public Task Completion => _completion.Task;

    /// <summary>Begins a transaction that holds the write lock.</summary>
    /// <exception cref="StoreFailureException">The lock is held by another process.</exception>
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

    /// <summary>Creates a savepoint and lets the context write in it.</summary>
    public void Join(SessionGraphContext context)
    {
        context.Database.AutoSavepointsEnabled = false;
        context.Database.UseTransaction(_transaction);
        Execute(() => _transaction.Save(Savepoint));
    }

    /// <summary>Releases the context's savepoint. <paramref name="committed"/> is called after the commit.</summary>
    public void Release(SessionGraphContext context, Func<Task> committed)
    {
        context.Database.UseTransaction(null);
        Execute(() => _transaction.Release(Savepoint));
        _committed.Add(committed);
    }

    /// <summary>Rolls back to the context's savepoint.</summary>
    /// <returns>
    /// Completes when the data that the context read is on disk; fails when that data is lost. The context may have read data of writes
    /// that were released earlier.
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
            // The write has failed by itself. The earlier writes learn of this failure through <see cref="Completion"/>.
            return Task.CompletedTask;
        }
    }

    /// <summary>
    /// Commits the released writes and returns their callbacks in order. Returns none when the batch is already committed or the commit
    /// fails; <see cref="Completion"/> then reports the failure.
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

    /// <summary>Completes <see cref="Completion"/> after the commit.</summary>
    public void Acknowledge() => _completion.TrySetResult();

    // A commit to a deleted or replaced file is not durable, whatever SQLite reports.
    private void CommitToDisk()
    {
        _transaction.Commit();
        StoreFileCheck.ThrowIfLost(_connection);
    }

    // When the disk is full or fails, SQLite rolls back the whole transaction, including its savepoints.
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
            // Observed here, because there may be no other observer.
            _ = _completion.Task.Exception;
            throw;
        }
    }
}
