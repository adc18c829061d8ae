using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Fetching;

/// <summary>
/// Dispatches batches when no running code can add further keys: after the resolvers of a level have been called (<see cref="Collect"/>),
/// and after the continuations of the previous batch have run (<see cref="Publish"/>).
/// </summary>
/// <param name="requestAborted">See <see cref="RequestAborted"/>.</param>
public sealed class BatchScheduler(CancellationToken requestAborted = default) : IBatchScheduler
{
    private readonly Lock _lock = new();
    private List<Func<ValueTask>> _scheduled = [];
    private int _collecting;
    private int _publishing;
    private bool _isDispatching;

    /// <inheritdoc />
    public CancellationToken RequestAborted => requestAborted;

    /// <inheritdoc />
    public ResultLimits? ResultLimits { get; init; }

    /// <inheritdoc />
    public void Schedule(Func<ValueTask> dispatch)
    {
        lock (_lock)
        {
            _scheduled.Add(dispatch);
            if (!TryBeginDispatch())
                return;
        }

        // Dispatches on another thread: the caller may be about to add more keys, and must not wait.
        ThreadPool.UnsafeQueueUserWorkItem(static scheduler => scheduler.Dispatch(), this, preferLocal: false);
    }

    /// <inheritdoc />
    public void Publish(Action complete)
    {
        lock (_lock)
            _publishing++;

        try
        {
            complete();
        }
        finally
        {
            lock (_lock)
                _publishing--;

            DispatchIfIdle();
        }
    }

    /// <summary>Holds all batches until <see cref="Release"/>. Calls can be nested.</summary>
    public void Collect()
    {
        lock (_lock)
            _collecting++;
    }

    /// <summary>Dispatches the scheduled batches, and stops holding new ones.</summary>
    public void Release()
    {
        lock (_lock)
            _collecting--;

        DispatchIfIdle();
    }

    private void DispatchIfIdle()
    {
        lock (_lock)
        {
            if (!TryBeginDispatch())
                return;
        }

        Dispatch();
    }

    private bool TryBeginDispatch()
    {
        if (_isDispatching || !CanDispatch)
            return false;

        return _isDispatching = true;
    }

    private bool CanDispatch => _collecting is 0 && _publishing is 0 && _scheduled.Count > 0;

    // Runs one loop at a time: a batch that completes synchronously schedules its successors for the loop, not on the stack.
    private void Dispatch()
    {
        while (true)
        {
            List<Func<ValueTask>> batches;
            lock (_lock)
            {
                if (!CanDispatch)
                {
                    _isDispatching = false;
                    return;
                }

                batches = _scheduled;
                _scheduled = [];
            }

            foreach (var dispatch in batches)
                _ = dispatch().AsTask();
        }
    }
}
