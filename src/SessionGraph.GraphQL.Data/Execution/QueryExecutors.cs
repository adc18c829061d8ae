namespace SessionGraph.GraphQL.Data.Execution;

/// <summary>The executors of a schema.</summary>
internal sealed class QueryExecutors
{
    private static readonly InMemoryQueryExecutor s_inMemory = new();

    private readonly List<IQueryExecutor> _executors = [];

    /// <summary>Adds an executor, one of each kind.</summary>
    public void Add(IQueryExecutor executor)
    {
        if (!_executors.Exists(other => other.GetType() == executor.GetType()))
            _executors.Add(executor);
    }

    /// <summary>The source of a list: the query, its executor and its entity.</summary>
    public ListSource<TEntity> Find<TEntity>(IQueryable<TEntity> query)
    {
        foreach (var executor in _executors)
        {
            if (executor.FindEntity(query) is { } entity)
                return new ListSource<TEntity>(executor, entity, () => query);
        }

        return new ListSource<TEntity>(s_inMemory, s_inMemory.FindEntity(query), () => query);
    }
}
