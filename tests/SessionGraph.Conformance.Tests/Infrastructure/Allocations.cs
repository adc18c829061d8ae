namespace SessionGraph.Conformance.Tests.Infrastructure;

/// <summary>Work, measured by what it allocates: unlike time, it is the same on every machine.</summary>
internal static class Allocations
{
    /// <summary>The bytes that the action allocates on this thread, once what it calls is compiled.</summary>
    public static long Of(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Fails where twice as much of an attack takes more than about twice as much work.</summary>
    /// <param name="size">How much.</param>
    /// <param name="attack">Makes an attack of this size, and gives what it does.</param>
    public static void AssertLinear(int size, Func<int, Action> attack)
    {
        var (once, twice) = (Of(attack(size)), Of(attack(2 * size)));
        Assert.True(twice <= (2.2 * once) + 4096, $"{size} take {once} bytes, twice as much takes {twice}.");
    }
}
