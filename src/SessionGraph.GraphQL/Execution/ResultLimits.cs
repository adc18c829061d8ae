using SessionGraph.GraphQL.Execution.Processing;

namespace SessionGraph.GraphQL.Execution;

/// <summary>The limits of one response: values, bytes, and memory. Exceeding one ends the request. Safe for concurrent use.</summary>
public sealed class ResultLimits
{
    // A character of text takes two bytes in memory, and each row is an object.
    private const int MemoryPerByte = 4;

    // The names of a request's fields are shorter than this.
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

    /// <summary>The size of the parts that were delivered before the current one, in bytes.</summary>
    internal long DeliveredSize { get; private set; }

    /// <summary>Counts values of the response: fields and list items.</summary>
    public void AddValues(int count)
    {
        var values = Interlocked.Add(ref _values, count);
        if (values < 0 || values > _maxValues)
            throw ResultTooLargeException.Values(_maxValues);
    }

    /// <summary>
    /// Counts memory of objects that were read for the response, in bytes. It stays reserved until the request has ended.
    /// </summary>
    public void AddReadMemory(long bytes)
    {
        if (Interlocked.Add(ref _readMemory, bytes) > (long)_maxSize * MemoryPerByte)
            throw ResultTooLargeException.Size(_maxSize);

        Reserve(bytes);
    }

    /// <summary>Allows for the nulls of mutation fields that were not executed because the request ended.</summary>
    internal void AllowTrailingNulls() => _maxSize += MaxTrailingNullsSize;

    /// <summary>Returns the maximum size of the current part. Throws if the delivered parts and this one exceed the limit.</summary>
    internal int CheckSize(int size) => size + DeliveredSize <= _maxSize ? (int)(_maxSize - DeliveredSize) : throw ResultTooLargeException.Size(_maxSize);

    /// <summary>Counts the bytes of a delivered part, which stay reserved until the response has ended.</summary>
    internal void AddDelivered(int size)
    {
        DeliveredSize += size;
        CheckSize(0);
        Reserve(size);
    }

    /// <summary>Counts bytes that are serialized before the response is written, and copied into it later.</summary>
    internal void AddPart(int size)
    {
        if (Interlocked.Add(ref _partSize, size) > _maxSize)
            throw ResultTooLargeException.Size(_maxSize);
    }

    /// <summary>Reserves memory for the response, which outlives its execution.</summary>
    internal void ReserveResponse(long bytes)
    {
        if (_memory?.TryReserve(bytes) is false)
            throw new ServerBusyException();
    }

    /// <summary>Releases memory of the response.</summary>
    internal void ReleaseResponse(long bytes) => _memory?.Release(bytes);

    /// <summary>Reserves memory until the request has ended. Throws if it has ended already.</summary>
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

    /// <summary>Releases memory before the request has ended.</summary>
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

    /// <summary>Releases all memory: the request has ended, even if one of its resolvers is still running.</summary>
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
