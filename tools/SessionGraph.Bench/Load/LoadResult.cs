namespace SessionGraph.Bench;

/// <summary>What a load cost the gateway, and how it was served.</summary>
/// <param name="Cpu">CPU time of the gateway's process, a request.</param>
/// <param name="Rate">Requests a second, on the wall's clock.</param>
/// <param name="Median">The time to an answer that half the requests kept.</param>
/// <param name="Slowest">The time that 99 of 100 kept.</param>
/// <param name="Memory">The gateway's memory at the end, in bytes.</param>
internal sealed record LoadResult(TimeSpan Cpu, double Rate, TimeSpan Median, TimeSpan Slowest, long Memory);
