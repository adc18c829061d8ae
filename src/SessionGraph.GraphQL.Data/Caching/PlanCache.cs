using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace SessionGraph.GraphQL.Data.Caching;

/// <summary>
/// Keeps the plans that were used last. A new plan goes to the newer generation. When that is full, the older generation is dropped and the newer
/// one takes its place. A plan of the older generation that is used moves to the newer one: a plan that is used in each generation stays. Safe for
/// concurrent use.
/// </summary>
/// <typeparam name="TKey">What identifies a plan.</typeparam>
/// <typeparam name="TPlan">The plan.</typeparam>
/// <param name="size">The name of the cache, and how much a generation holds.</param>
/// <param name="evicted">Called for each plan that is dropped; null for nothing.</param>
internal sealed class PlanCache<TKey, TPlan>(PlanCacheSize size, Action<TPlan>? evicted = null)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private volatile ConcurrentDictionary<TKey, Entry> _newer = new();
    private volatile ConcurrentDictionary<TKey, Entry>? _older;
    private int _plans;
    private long _weight;

    /// <summary>Finds a plan, and counts a hit or a miss.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TPlan plan)
    {
        var isFound = _newer.TryGetValue(key, out var entry);
        if (!isFound && _older is { } older && older.TryRemove(key, out entry))
        {
            entry = Keep(key, entry);
            isFound = true;
        }

        PlanCacheMeter.CountRequest(size.Name, isFound);
        plan = entry.Plan;
        return isFound;
    }

    /// <summary>Adds a plan, unless the key has one already; the plan of the key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="weight">What the plan counts against <see cref="PlanCacheSize.MaxWeight"/>.</param>
    public TPlan GetOrAdd(TKey key, TPlan plan, int weight = 0) => Keep(key, new Entry(plan, weight)).Plan;

    /// <summary>The plan of the key, created when there is none.</summary>
    public TPlan GetOrAdd<TState>(TKey key, TState state, Func<TState, TPlan> create)
        => TryGet(key, out var plan) ? plan : GetOrAdd(key, create(state));

    /// <summary>Drops all plans.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            Rotate();
            Drop(_older);
            _older = null;
        }
    }

    private Entry Keep(TKey key, Entry entry)
    {
        lock (_lock)
        {
            if (_newer.TryGetValue(key, out var known))
                return known;

            if (_plans >= size.MaxPlans || _weight + entry.Weight > size.MaxWeight)
                Rotate();

            _newer[key] = entry;
            (_plans, _weight) = (_plans + 1, _weight + entry.Weight);
            return entry;
        }
    }

    private void Rotate()
    {
        if (_older is { IsEmpty: false } older)
            PlanCacheMeter.CountEvictions(size.Name, older.Count);

        Drop(_older);
        (_older, _newer) = (_newer, new ConcurrentDictionary<TKey, Entry>());
        (_plans, _weight) = (0, 0);
    }

    private void Drop(ConcurrentDictionary<TKey, Entry>? generation)
    {
        if (evicted is null || generation is null)
            return;

        foreach (var entry in generation.Values)
            evicted(entry.Plan);
    }

    private readonly record struct Entry(TPlan Plan, int Weight);
}
