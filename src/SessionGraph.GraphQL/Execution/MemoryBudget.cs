namespace SessionGraph.GraphQL.Execution;

/// <summary>
/// The memory that all requests of a server may use together: for bodies and variables, rows that are read, and responses. A request that
/// does not fit is refused, so that the process does not run out of memory. Safe for concurrent use.
/// </summary>
/// <param name="size">The size of the budget in bytes.</param>
public sealed class MemoryBudget(long size)
{
    private long _reserved;

    /// <summary>The size of the budget in bytes.</summary>
    public long Size => size;

    /// <summary>The number of bytes reserved now.</summary>
    public long Reserved => Interlocked.Read(ref _reserved);

    /// <summary>Reserves bytes. Returns false, and reserves nothing, if they do not fit.</summary>
    public bool TryReserve(long bytes)
    {
        if (Interlocked.Add(ref _reserved, bytes) <= size)
            return true;

        Interlocked.Add(ref _reserved, -bytes);
        return false;
    }

    /// <summary>Releases reserved bytes.</summary>
    public void Release(long bytes) => Interlocked.Add(ref _reserved, -bytes);
}
