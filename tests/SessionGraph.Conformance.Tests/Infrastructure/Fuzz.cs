using System.Globalization;

// What measures allocations, and the heap of the whole process, has the process to itself.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace SessionGraph.Conformance.Tests.Infrastructure;

/// <summary>
/// Runs a check over seeds. By default they are the same few each time, so that a run in CI tells the change from the weather; with
/// <c>SESSIONGRAPH_FUZZ_SECONDS</c> each fuzzer runs for so long, from <c>SESSIONGRAPH_FUZZ_SEED</c> or a seed that is new.
/// </summary>
internal static class Fuzz
{
    private static readonly double? s_seconds
        = double.TryParse(Environment.GetEnvironmentVariable("SESSIONGRAPH_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private static int FirstSeed
        => int.TryParse(Environment.GetEnvironmentVariable("SESSIONGRAPH_FUZZ_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed
            : s_seconds is null ? 0 : Random.Shared.Next(1 << 30);

    /// <summary>Fails with the first seed that <paramref name="findFault"/> finds fault with.</summary>
    /// <param name="cases">How many seeds, where no time is given.</param>
    /// <param name="findFault">What is wrong with the case of this seed; null for nothing.</param>
    public static async Task RunAsync(int cases, Func<int, ValueTask<string?>> findFault)
    {
        var first = FirstSeed;
        var start = TimeProvider.System.GetTimestamp();
        var seed = first;
        for (; s_seconds is { } seconds ? TimeProvider.System.GetElapsedTime(start).TotalSeconds < seconds : seed - first < cases; seed++)
        {
            if (await FaultOfAsync(() => findFault(seed)) is { } fault)
                Assert.Fail($"SESSIONGRAPH_FUZZ_SEED={seed} finds: {fault}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{seed - first} executions, from seed {first}.");
    }

    /// <summary>What is wrong; an exception is, whatever it is.</summary>
    public static async ValueTask<string?> FaultOfAsync(Func<ValueTask<string?>> findFault)
    {
        try
        {
            return await findFault();
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    /// <inheritdoc cref="RunAsync"/>
    public static void Run(int cases, Func<int, string?> findFault)
        => RunAsync(cases, seed => ValueTask.FromResult(findFault(seed))).GetAwaiter().GetResult();
}
