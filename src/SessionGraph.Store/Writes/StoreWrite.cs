namespace SessionGraph.Store;

/// <summary>One write. Its context is the only one that writes until the write is committed, or rolled back on disposal.</summary>
public sealed class StoreWrite : IAsyncDisposable
{
    private readonly GroupCommitQueue _queue;
    private SessionInsertCommand? _insert;
    private (IdempotentCall Call, IdempotentOutcome Outcome)? _recorded;
    private bool _isOver;

    internal StoreWrite(GroupCommitQueue queue, SessionGraphContext context, WriteBatch batch, bool isLeader, long arrival)
        => (_queue, Context, Batch, IsLeader, Arrival) = (queue, context, batch, isLeader, arrival);

    /// <summary>The context. Save tracked changes before the commit; unsaved changes are lost.</summary>
    public SessionGraphContext Context { get; }

    internal WriteBatch Batch { get; }

    /// <summary>Whether this write opened the batch and therefore commits it.</summary>
    internal bool IsLeader { get; }

    /// <summary>When the write was queued, as a timestamp of the clock.</summary>
    internal long Arrival { get; }

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

    /// <summary>
    /// Stores the result of the write with the idempotency key that it runs under, if any, so that a repeated request gets the same result.
    /// </summary>
    /// <param name="toOutcome">Creates the outcome.</param>
    /// <param name="cancellationToken">Cancels the operation. The write must then be rolled back.</param>
    /// <exception cref="InvalidOperationException">The result is known: the caller should have returned it.</exception>
    public async Task RecordOutcomeAsync(Func<IdempotentOutcome> toOutcome, CancellationToken cancellationToken)
    {
        if (_queue.IdempotentCall is not { } call)
            return;

        var outcome = toOutcome();
        await IdempotencyStore.RecordAsync(Context, call, outcome, _queue.Now(), cancellationToken);
        _recorded = (call, outcome);
    }

    /// <summary>Commits the saved changes. Completes when they are on disk. A commit cannot be cancelled.</summary>
    /// <param name="committed">Called after the commit, in the order of the writes.</param>
    public async Task CommitAsync(Func<Task> committed)
    {
        ObjectDisposedException.ThrowIf(_isOver, this);
        _isOver = true;
        await _queue.EndAsync(this, committed);
        if (_recorded is var (call, outcome))
            call.Scope.Add(call.Field, outcome);
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
