using System.Diagnostics.Metrics;

namespace SessionGraph.GraphQL.Data.Caching;

/// <summary>
/// The counters of the plan caches, in the meter <c>SessionGraph.GraphQL.Data</c>. Each has the tag <c>cache</c>, which is the cache's name. While
/// nobody listens, counting costs nothing.
/// </summary>
internal static class PlanCacheMeter
{
    private static readonly Meter s_meter = new("SessionGraph.GraphQL.Data");

    private static readonly Counter<long> s_requests = s_meter.CreateCounter<long>(
        "sessiongraph.plan_cache.requests", "{request}", "Look-ups of a plan; the tag `result` is `hit` or `miss`.");

    private static readonly Counter<long> s_evictions = s_meter.CreateCounter<long>(
        "sessiongraph.plan_cache.evictions", "{plan}", "Plans that were dropped to make room.");

    /// <summary>Counts a look-up.</summary>
    public static void CountRequest(string cache, bool isHit)
    {
        if (s_requests.Enabled)
            s_requests.Add(1, new KeyValuePair<string, object?>("cache", cache), new KeyValuePair<string, object?>("result", isHit ? "hit" : "miss"));
    }

    /// <summary>Counts plans that were dropped.</summary>
    public static void CountEvictions(string cache, int count)
    {
        if (s_evictions.Enabled)
            s_evictions.Add(count, new KeyValuePair<string, object?>("cache", cache));
    }
}
