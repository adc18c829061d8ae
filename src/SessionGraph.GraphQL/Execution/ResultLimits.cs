using SessionGraph.GraphQL.Execution.Processing;

namespace SessionGraph.GraphQL.Execution;

/// <summary>
/// What one response may have: values, bytes, and a share of the server's memory. What exceeds it ends the request. Safe for concurrent
/// use.
/// </summary>
public sealed class ResultLimits
{
    // Text in memory takes two bytes a character, and each row is an object.
    private const int MemoryPerByte = 4;

    // No request has longer names for its fields.
    private const int MaxTrailingNullsSize = 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly int _maxValues;
    private readonly MemoryBudget? _memory;
    private int _maxSize;
    private int _values;
    private long _partSize;
    private long _readMemory;
    private long _reserved;
    private bool _isClosed;

    internal ResultLimits(RequestExecutorOptions options, OperationRequest request)
    {
        _maxValues = options.MaxAllowedValues;
        _maxSize = Math.Min(options.MaxAllowedResponseSize, request.MaxAllowedResponseSize ?? int.MaxValue);
        _memory = options.MemoryBudget;
    }

    /// <summary>How many bytes of the response were delivered before what is written now.</summary>
    internal long DeliveredSize { get; private set; }

    /// <summary>Counts values of the response: fields, and items of lists.</summary>
    public void AddValues(int count)
    {
        var values = Interlocked.Add(ref _values, count);
        if (values < 0 || values > _maxValues)
            throw ResultTooLargeException.Values(_maxValues);
    }

    /// <summary>Counts memory that objects take which were read for the response, in bytes; it is held until the request has ended.</summary>
    public void AddReadMemory(long bytes)
    {
        if (Interlocked.Add(ref _readMemory, bytes) > (long)_maxSize * MemoryPerByte)
            throw ResultTooLargeException.Size(_maxSize);

        Reserve(bytes);
    }

    /// <summary>Leaves room for the nulls of the fields that a mutation did not come to, after its request was ended.</summary>
    internal void AllowTrailingNulls() => _maxSize += MaxTrailingNullsSize;

    /// <summary>The most bytes that may be written after those that were delivered; an exception where there are more already.</summary>
    internal int CheckSize(int size) => size + DeliveredSize <= _maxSize ? (int)(_maxSize - DeliveredSize) : throw ResultTooLargeException.Size(_maxSize);

    /// <summary>Counts bytes of a later part of the response, which are held until the response has ended.</summary>
    internal void AddDelivered(int size)
    {
        DeliveredSize += size;
        CheckSize(0);
        Reserve(size);
    }

    /// <summary>Counts bytes that were written ahead of the response, and will be copied into it.</summary>
    internal void AddPart(int size)
    {
        if (Interlocked.Add(ref _partSize, size) > _maxSize)
            throw ResultTooLargeException.Size(_maxSize);
    }

    /// <summary>Takes memory for the response itself, which outlives its execution.</summary>
    internal void ReserveResponse(long bytes)
    {
        if (_memory?.TryReserve(bytes) is false)
            throw new ServerBusyException();
    }

    /// <summary>Gives back memory of the response itself.</summary>
    internal void ReleaseResponse(long bytes) => _memory?.Release(bytes);

    /// <summary>Takes memory until the request has ended; an exception where it has ended already.</summary>
    internal void Reserve(long bytes)
    {
        lock (_lock)
        {
            if (_isClosed)
                throw new OperationCanceledException("The request has ended.");

            ReserveResponse(bytes);
            _reserved += bytes;
        }
    }

    /// <summary>Gives back memory before the request has ended.</summary>
    internal void Release(long bytes, int partSize)
    {
        Interlocked.Add(ref _partSize, -partSize);
        lock (_lock)
        {
            if (_isClosed)
                return;

            _reserved -= bytes;
            ReleaseResponse(bytes);
        }
    }

    /// <summary>Gives back all that is held: the request has ended, though a resolver of it may still be running.</summary>
    internal void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            ReleaseResponse(_reserved);
            _reserved = 0;
        }
    }
}
