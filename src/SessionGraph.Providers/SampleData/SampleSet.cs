namespace SessionGraph.Providers;

/// <summary>Sample records to insert.</summary>
public sealed class SampleSet
{
    /// <summary>The creation time of the providers' examples.</summary>
    public static readonly DateTime ExampleTime = new(2023, 11, 7, 5, 31, 56, DateTimeKind.Utc);

    private readonly List<Session> _examples = [];
    private readonly List<Session> _sessions = [];

    /// <summary>The connection of the provider that currently adds records.</summary>
    public string Connection { get; internal set; } = "";

    /// <summary>The records that sessions refer to.</summary>
    public List<object> Lookups { get; } = [];

    /// <summary>The sessions of a type added so far.</summary>
    public IEnumerable<T> Sessions<T>() where T : Session => _examples.Concat(_sessions).OfType<T>();

    /// <summary>The records of a type added so far that sessions refer to.</summary>
    public IEnumerable<T> LookupsOf<T>() => Lookups.OfType<T>();

    /// <summary>Adds a provider's own example. Examples get the first ids.</summary>
    public void AddExample(Session session)
    {
        session.CreatedAt = ExampleTime;
        session.UpdatedAt = ExampleTime;
        session.Version = 1;
        _examples.Add(session);
    }

    /// <summary>Adds a generated session.</summary>
    public void Add(Session session) => _sessions.Add(session);

    /// <summary>All sessions with ids from 1: the examples, then the others by creation time, so that the providers are mixed.</summary>
    public List<Session> NumberSessions()
    {
        List<Session> sessions = [.. _examples, .. _sessions.OrderBy(session => session.CreatedAt)];
        for (var i = 0; i < sessions.Count; i++)
            sessions[i].Id = i + 1;
        return sessions;
    }
}
