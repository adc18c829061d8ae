using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Fetching;

/// <summary>
/// Dispatches batches as soon as nothing that runs is about to ask for more: not while a level's resolvers are being called
/// (<see cref="Collect"/>), nor while those that waited for a batch go on (<see cref="Publish"/>).
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

        // The caller may be about to ask for more keys: it is not made to wait, and they are not made to miss the batch.
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

    /// <summary>Holds all batches until <see cref="Release"/>; of several that hold them, until the last.</summary>
    public void Collect()
    {
        lock (_lock)
            _collecting++;
    }

    /// <summary>Dispatches what was scheduled, and from now on what is.</summary>
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

    // One loop at a time: a batch that is fetched synchronously schedules its followers for the loop, not onto the stack.
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
