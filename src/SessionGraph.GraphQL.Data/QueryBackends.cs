namespace SessionGraph.GraphQL.Data;

/// <summary>The backends of a schema.</summary>
internal sealed class QueryBackends
{
    private static readonly InMemoryBackend s_inMemory = new();
    private readonly List<IQueryBackend> _backends = [];

    /// <summary>Adds a backend, once for each kind.</summary>
    public void Add(IQueryBackend backend)
    {
        if (!_backends.Exists(other => other.GetType() == backend.GetType()))
            _backends.Add(backend);
    }

    /// <summary>The query as what a list is taken from, with its backend, and the entity that it is of.</summary>
    public ListSource<TEntity> Find<TEntity>(IQueryable<TEntity> query)
    {
        foreach (var backend in _backends)
        {
            if (backend.FindEntity(query) is { } entity)
                return new ListSource<TEntity>(backend, entity, () => query);
        }

        return new ListSource<TEntity>(s_inMemory, s_inMemory.FindEntity(query), () => query);
    }
}
