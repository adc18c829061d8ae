namespace SessionGraph.GraphQL;

/// <summary>What a layer above attaches to a part of the schema or of a plan, keyed by its type.</summary>
public sealed class Features
{
    private readonly Lock _lock = new();
    private volatile Dictionary<Type, object> _values = [];

    /// <summary>The value of this type; null where there is none.</summary>
    public T? Get<T>()
        where T : class => _values.TryGetValue(typeof(T), out var value) ? (T)value : null;

    /// <summary>Sets the value of this type.</summary>
    public void Set<T>(T value)
        where T : class
    {
        lock (_lock)
            _values = new Dictionary<Type, object>(_values) { [typeof(T)] = value };
    }

    /// <summary>The value of this type, made by <paramref name="create"/> where there is none.</summary>
    public T GetOrAdd<T>(Func<T> create)
        where T : class
    {
        if (Get<T>() is { } value)
            return value;

        lock (_lock)
        {
            if (Get<T>() is { } added)
                return added;

            var created = create();
            _values = new Dictionary<Type, object>(_values) { [typeof(T)] = created };
            return created;
        }
    }

    /// <summary>The values that are of this type, whatever they were set as.</summary>
    public IEnumerable<T> OfType<T>()
        where T : class => _values.Values.OfType<T>();

    /// <summary>Takes over every value of <paramref name="other"/>.</summary>
    public void CopyFrom(Features other)
    {
        lock (_lock)
        {
            var values = new Dictionary<Type, object>(_values);
            foreach (var (key, value) in other._values)
                values[key] = value;

            _values = values;
        }
    }
}
