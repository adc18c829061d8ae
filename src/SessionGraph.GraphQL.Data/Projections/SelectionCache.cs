using System.Collections.Concurrent;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Projections;

/// <summary>
/// What was made from a selection, kept with the plan: by the conditions that hold, and by a key. A client can ask for many of
/// either, so only so many are kept.
/// </summary>
/// <typeparam name="T">What is kept.</typeparam>
internal sealed class SelectionCache<T>
{
    private const int Capacity = 64;

    private readonly ConcurrentDictionary<(IncludeFlags Flags, string Key), T> _values = new();

    /// <summary>The value, made where it is not there.</summary>
    public T GetOrAdd<TState>(IncludeFlags flags, string key, TState state, Func<TState, T> create)
    {
        if (_values.TryGetValue((flags, key), out var known))
            return known;

        var value = create(state);
        if (_values.Count < Capacity)
            _values.TryAdd((flags, key), value);

        return value;
    }
}
