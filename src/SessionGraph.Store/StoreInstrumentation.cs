using System.Diagnostics.Metrics;

namespace SessionGraph.Store;

/// <summary>What the instruments of the store have in common.</summary>
public static class StoreInstrumentation
{
    /// <summary>The name of the store's meter and of its activity source.</summary>
    public const string Name = "SessionGraph.Store";

    /// <summary>The buckets of a histogram of durations. A statement can take microseconds, a commit to a slow disk tenths of seconds.</summary>
    internal static InstrumentAdvice<double> Seconds { get; } = new()
    {
        HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };
}
