using SessionGraph.GraphQL.AspNetCore.Http;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>The memory that one request has reserved, until it is disposed; not safe for concurrent use.</summary>
/// <param name="budget">The memory budget of all requests.</param>
internal sealed class RequestMemory(MemoryBudget budget) : IDisposable
{
    // Smaller requests are bounded by the number of connections.
    private const int FreeSize = 4096;

    private long _reserved;

    /// <summary>
    /// Increases the request's reservation to this size. Throws a <see cref="GraphQLRequestException"/> if the budget is exhausted.
    /// </summary>
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
