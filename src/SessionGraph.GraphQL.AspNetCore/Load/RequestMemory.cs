using SessionGraph.GraphQL.AspNetCore.Http;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>What one request holds of the memory of all, until it is disposed; not safe for concurrent use.</summary>
/// <param name="budget">The memory of all requests.</param>
internal sealed class RequestMemory(MemoryBudget budget) : IDisposable
{
    // Smaller requests are bounded by the number of connections.
    private const int FreeSize = 4096;

    private long _reserved;

    /// <summary>Has the request hold this many bytes in all; a <see cref="GraphQLRequestException"/> where they are not there.</summary>
    public void Reserve(long size)
    {
        if (size <= _reserved || size <= FreeSize)
            return;

        if (!budget.TryReserve(size - _reserved))
            throw RequestErrors.NoMemory();

        _reserved = size;
    }

    public void Dispose()
    {
        if (_reserved > 0)
            budget.Release(_reserved);

        _reserved = 0;
    }
}
