using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store;

/// <summary>A transaction of several writes, each in a savepoint. It is used by who has the turn among <see cref="StoreWrites"/>.</summary>
internal sealed class CommonTransaction
{
    private const string Savepoint = "write";

    private readonly SqliteTransaction _transaction;
    private readonly List<Func<Task>> _committed = [];
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CommonTransaction(SqliteConnection connection)
        => _transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);

    /// <summary>Whether writes may join.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Over when what was kept is on the disk; failed when it is not.</summary>
    public Task Completion => _completion.Task;

    /// <summary>Lets a context write.</summary>
    public void Enter(SessionGraphContext context)
    {
        context.Database.AutoSavepointsEnabled = false;
        context.Database.UseTransaction(_transaction);
        Control(() => _transaction.Save(Savepoint));
    }

    /// <summary>Keeps what a context wrote, and calls back once it is on the disk.</summary>
    public void Keep(SessionGraphContext context, Func<Task> committed)
    {
        context.Database.UseTransaction(null);
        Control(() => _transaction.Release(Savepoint));
        _committed.Add(committed);
    }

    /// <summary>Takes back what a context wrote.</summary>
    /// <returns>
    /// Over when what the context read is on the disk, failed when that is lost: it may be of writes that were kept before.
    /// </returns>
    public Task TakeBack(SessionGraphContext context)
    {
        context.Database.UseTransaction(null);
        try
        {
            Control(() =>
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

    /// <summary>Commits what was kept, and calls its writes back in their order; nothing where that was done before.</summary>
    public async Task CommitAsync()
    {
        if (!IsOpen)
            return;
        if (_committed.Count > 0)
            Control(_transaction.Commit);
        IsOpen = false;
        await _transaction.DisposeAsync();
        try
        {
            foreach (var committed in _committed)
                await committed();
        }
        finally
        {
            _completion.SetResult();
        }
    }

    // SQLite takes a transaction back as a whole when the disk is full or fails: no savepoint of it is there any more.
    private void Control(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception)
        {
            IsOpen = false;
            _transaction.Dispose();
            _completion.TrySetException(exception);
            throw;
        }
    }
}
