using System.Diagnostics.Metrics;
using SessionGraph.GraphQL.Data.Caching;

namespace SessionGraph.GraphQL.Data.Tests.Caching;

public sealed class PlanCacheTests
{
    private static readonly PlanCacheSize s_size = new("test", MaxPlans: 8, MaxWeight: 100);

    [Fact]
    public void A_plan_in_use_stays_however_many_new_ones_come()
    {
        var cache = new PlanCache<string, string>(s_size);
        cache.GetOrAdd("in use", "plan");

        for (var number = 0; number < 100; number++)
        {
            Assert.True(cache.TryGet("in use", out _));
            cache.GetOrAdd($"{number}", "plan");
        }

        Assert.False(cache.TryGet("0", out _));
    }

    [Fact]
    public void The_first_plan_of_a_key_is_kept()
    {
        var cache = new PlanCache<string, string>(s_size);

        Assert.Equal("first", cache.GetOrAdd("key", "first"));
        Assert.Equal("first", cache.GetOrAdd("key", "second"));
    }

    [Fact]
    public void Plans_are_dropped_when_they_weigh_too_much()
    {
        var dropped = new List<string>();
        var cache = new PlanCache<string, string>(s_size, dropped.Add);

        foreach (var name in (string[])["a", "b", "c", "d", "e"])
            cache.GetOrAdd(name, name, weight: 60);

        Assert.Equal(["a", "b", "c"], dropped);
        Assert.True(cache.TryGet("d", out _));
        Assert.True(cache.TryGet("e", out _));
    }

    [Fact]
    public void A_plan_that_moved_to_the_newer_generation_is_dropped_once()
    {
        var dropped = new List<string>();
        var cache = new PlanCache<string, string>(s_size, dropped.Add);
        cache.GetOrAdd("old", "old", weight: 60);
        cache.GetOrAdd("new", "new", weight: 60);
        Assert.True(cache.TryGet("old", out _));

        cache.Clear();

        Assert.Equal(["new", "old"], dropped.Order());
        Assert.False(cache.TryGet("old", out _));
    }

    [Fact]
    public void Hits_misses_and_evictions_are_counted()
    {
        var counts = new Dictionary<string, long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name is "SessionGraph.GraphQL.Data")
                    listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, measurement, tags, _) =>
        {
            var values = tags.ToArray().ToDictionary(tag => tag.Key, tag => (string)tag.Value!);
            if (values["cache"] is not "counted")
                return;

            var name = values.GetValueOrDefault("result", instrument.Name);
            counts[name] = counts.GetValueOrDefault(name) + measurement;
        });
        listener.Start();
        var cache = new PlanCache<string, string>(new PlanCacheSize("counted", 1));

        cache.TryGet("a", out _);
        cache.GetOrAdd("a", "a");
        cache.TryGet("a", out _);
        cache.GetOrAdd("b", "b");
        cache.GetOrAdd("c", "c");

        Assert.Equal(1, counts["hit"]);
        Assert.Equal(1, counts["miss"]);
        Assert.Equal(1, counts["sessiongraph.plan_cache.evictions"]);
    }
}
