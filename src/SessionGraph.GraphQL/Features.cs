namespace SessionGraph.GraphQL;

/// <summary>Data that a layer attaches to a member of the schema or to a plan, keyed by type.</summary>
public sealed class Features
{
    private readonly Lock _lock = new();
    private volatile Dictionary<Type, object> _values = [];

    /// <summary>The value of this type; null if there is none.</summary>
    public T? Get<T>()
        where T : class => _values.TryGetValue(typeof(T), out var value) ? (T)value : null;

    /// <summary>Sets the value of this type.</summary>
    public void Set<T>(T value)
        where T : class
    {
        lock (_lock)
            _values = new Dictionary<Type, object>(_values) { [typeof(T)] = value };
    }

    /// <summary>The value of this type. If there is none, <paramref name="create"/> creates it.</summary>
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

    /// <summary>The values that can be cast to this type.</summary>
    public IEnumerable<T> OfType<T>()
        where T : class => _values.Values.OfType<T>();

    /// <summary>Copies every value of <paramref name="other"/>.</summary>
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
