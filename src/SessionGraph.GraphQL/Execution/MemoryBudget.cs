namespace SessionGraph.GraphQL.Execution;

/// <summary>
/// The memory that all requests of a server may hold together: their bodies and variables, the rows that were read for them, and their
/// responses. What does not fit is refused, before the process runs out of memory. Safe for concurrent use.
/// </summary>
/// <param name="size">The budget, in bytes.</param>
public sealed class MemoryBudget(long size)
{
    private long _reserved;

    /// <summary>The budget, in bytes.</summary>
    public long Size => size;

    /// <summary>How many bytes are held now.</summary>
    public long Reserved => Interlocked.Read(ref _reserved);

    /// <summary>Takes so many bytes; false, and nothing is taken, where they do not fit.</summary>
    public bool TryReserve(long bytes)
    {
        if (Interlocked.Add(ref _reserved, bytes) <= size)
            return true;

        Interlocked.Add(ref _reserved, -bytes);
        return false;
    }

    /// <summary>Gives back bytes that were taken.</summary>
    public void Release(long bytes) => Interlocked.Add(ref _reserved, -bytes);
}
