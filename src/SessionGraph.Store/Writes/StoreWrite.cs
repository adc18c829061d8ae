namespace SessionGraph.Store;

/// <summary>One write. Its context is the only one that writes until the write is committed, or rolled back on disposal.</summary>
public sealed class StoreWrite : IAsyncDisposable
{
    private readonly GroupCommitQueue _queue;
    private SessionInsertCommand? _insert;
    private bool _isOver;

    internal StoreWrite(GroupCommitQueue queue, SessionGraphContext context, WriteBatch batch, bool isLeader)
        => (_queue, Context, Batch, IsLeader) = (queue, context, batch, isLeader);

    /// <summary>The context. Save tracked changes before the commit; unsaved changes are lost.</summary>
    public SessionGraphContext Context { get; }

    internal WriteBatch Batch { get; }

    /// <summary>Whether this write opened the batch and therefore commits it.</summary>
    internal bool IsLeader { get; }

    /// <summary>
    /// Inserts a new session and sets its id, timestamps and version. The context does not track it. For many sessions of one type this is
    /// several times faster than <see cref="Context"/>.
    /// </summary>
    public Task InsertAsync(Session session, CancellationToken cancellationToken)
    {
        _insert ??= new SessionInsertCommand(Context, session.GetType());
        TimestampInterceptor.SetInsertValues(session, _queue.Now());
        return _insert.ExecuteAsync(session, cancellationToken);
    }

    /// <summary>Commits the saved changes. Completes when they are on disk. A commit cannot be cancelled.</summary>
    /// <param name="committed">Called after the commit, in the order of the writes.</param>
    public Task CommitAsync(Func<Task> committed)
    {
        ObjectDisposedException.ThrowIf(_isOver, this);
        _isOver = true;
        return _queue.EndAsync(this, committed);
    }

    /// <summary>
    /// Rolls the write back unless it was committed. Completes when the data that the write read is on disk: it may have read uncommitted
    /// data of earlier writes in the batch, and an answer based on that data, even an error, is not valid before the commit.
    /// </summary>
    /// <exception cref="Exception">The data that the write read was lost: the batch was not committed.</exception>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!_isOver)
            {
                _isOver = true;
                await _queue.EndAsync(this, null);
            }
        }
        finally
        {
            if (_insert is not null)
                await _insert.DisposeAsync();
            await Context.DisposeAsync();
        }
    }
}
