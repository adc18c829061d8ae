using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>
/// Counts the memory that is allocated while rows are read as objects. It uses the allocated bytes of the thread, which is cheaper than to add up the
/// length of each column.
/// </summary>
/// <param name="limits">The limits of the response; null for none.</param>
internal struct ReadMemoryCounter(ResultLimits? limits)
{
    private const int BytesBetweenChecks = 64 * 1024;

    private int _thread = Environment.CurrentManagedThreadId;
    private long _counted = GC.GetAllocatedBytesForCurrentThread();

    /// <summary>Counts the memory that was allocated since the last call. An exception is thrown when it exceeds the limits.</summary>
    public void Count()
    {
        var thread = Environment.CurrentManagedThreadId;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        if (thread != _thread)
        {
            // The store reads asynchronously and has continued on another thread.
            (_thread, _counted) = (thread, allocated);
        }
        else if (allocated - _counted >= BytesBetweenChecks)
        {
            limits?.AddReadMemory(allocated - _counted);
            _counted = allocated;
        }
    }
}
