using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>
/// Counts the memory that is allocated while rows are read as objects, before any of them is written. A thread knows what it has
/// allocated: that costs less than to ask each column for its length.
/// </summary>
/// <param name="limits">What the response may have; null where the rows are read for none.</param>
internal struct RowMemory(ResultLimits? limits)
{
    private const int BytesBetweenChecks = 64 * 1024;

    private int _thread = Environment.CurrentManagedThreadId;
    private long _counted = GC.GetAllocatedBytesForCurrentThread();

    /// <summary>Counts what was allocated since the last call; an exception where the response may not have it.</summary>
    public void Count()
    {
        var thread = Environment.CurrentManagedThreadId;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        if (thread != _thread)
        {
            // A store that reads asynchronously has gone on elsewhere.
            (_thread, _counted) = (thread, allocated);
        }
        else if (allocated - _counted >= BytesBetweenChecks)
        {
            limits?.AddReadMemory(allocated - _counted);
            _counted = allocated;
        }
    }
}
