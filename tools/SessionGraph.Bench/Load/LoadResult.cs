namespace SessionGraph.Bench;

/// <summary>The cost of a load for the gateway, and its latency.</summary>
/// <param name="Cpu">The gateway's CPU time per request.</param>
/// <param name="Rate">Requests per second of wall-clock time.</param>
/// <param name="Median">The median latency.</param>
/// <param name="Slowest">The 99th percentile of the latency.</param>
/// <param name="Memory">The gateway's memory at the end, in bytes.</param>
internal sealed record LoadResult(TimeSpan Cpu, double Rate, TimeSpan Median, TimeSpan Slowest, long Memory);
