namespace SessionGraph.Store;

/// <summary>Sample records on their way to the store.</summary>
internal sealed class SampleSet
{
    private readonly List<Session> _examples = [];
    private readonly List<Session> _sessions = [];

    /// <summary>What sessions refer to.</summary>
    public List<object> Directories { get; } = [];

    public IEnumerable<T> Sessions<T>() where T : Session => _examples.Concat(_sessions).OfType<T>();

    public IEnumerable<T> Directory<T>() => Directories.OfType<T>();

    /// <summary>Adds a provider's own example: these have the first ids.</summary>
    public void AddExample(Session session) => _examples.Add(session);

    public void Add(Session session) => _sessions.Add(session);

    /// <summary>All sessions, with ids from 1: the examples, then the others by their creation, so that the providers are mixed.</summary>
    public List<Session> NumberSessions()
    {
        List<Session> sessions = [.. _examples, .. _sessions.OrderBy(session => session.CreatedAt)];
        for (var i = 0; i < sessions.Count; i++)
            sessions[i].Id = i + 1;
        return sessions;
    }
}
