namespace SessionGraph.Store;

/// <summary>One write: a context that alone may write until it is committed or disposed, which takes it back.</summary>
public sealed class StoreWrite : IAsyncDisposable
{
    private readonly GroupCommitQueue _queue;
    private SessionInsertCommand? _insert;
    private bool _isOver;

    internal StoreWrite(GroupCommitQueue queue, SessionGraphContext context, WriteBatch batch, bool isLeader)
        => (_queue, Context, Batch, IsLeader) = (queue, context, batch, isLeader);

    /// <summary>The context. What it has tracked is saved before the commit, or lost.</summary>
    public SessionGraphContext Context { get; }

    internal WriteBatch Batch { get; }

    /// <summary>Whether it opened the transaction, and so commits it.</summary>
    internal bool IsLeader { get; }

    /// <summary>
    /// Inserts a new session, and sets its id and stamps. The context does not track it. For many sessions of one type this takes a part of the
    /// time that <see cref="Context"/> takes.
    /// </summary>
    public Task InsertAsync(Session session, CancellationToken cancellationToken)
    {
        _insert ??= new SessionInsertCommand(Context, session.GetType());
        TimestampInterceptor.SetInsertValues(session, _queue.Now());
        return _insert.ExecuteAsync(session, cancellationToken);
    }

    /// <summary>
    /// Commits what was saved; over when it is on the disk. Nobody may take it back from here, so that there is no cancelling.
    /// </summary>
    /// <param name="committed">Called once it is on the disk, in the order in which writes were made.</param>
    public Task CommitAsync(Func<Task> committed)
    {
        ObjectDisposedException.ThrowIf(_isOver, this);
        _isOver = true;
        return _queue.EndAsync(this, committed);
    }

    /// <summary>
    /// Takes the write back unless it was committed. Over when what it read is on the disk: the write may have read what others wrote in
    /// the same transaction, so an answer that follows from it, a refusal too, is not true before.
    /// </summary>
    /// <exception cref="Exception">What it read is lost: the transaction was not committed.</exception>
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
