namespace SessionGraph.GraphQL.Data.Lists;

/// <summary>Where the items of a list come from.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="executor">Runs the list's queries.</param>
/// <param name="entity">The entity.</param>
/// <param name="getRows">Creates the query of all rows. It is called only when a query must be built.</param>
internal sealed class ListSource<TEntity>(IQueryExecutor executor, EntityModel entity, Func<IQueryable<TEntity>> getRows)
{
    private IQueryable<TEntity>? _rows;
    private Optional<SourceIdentity?> _identity;

    /// <summary>Runs the list's queries.</summary>
    public IQueryExecutor Executor => executor;

    /// <summary>The entity.</summary>
    public EntityModel Entity => entity;

    /// <summary>The query of all rows.</summary>
    public IQueryable<TEntity> Rows => _rows ??= getRows();

    /// <summary>What distinguishes the source from others; null when that is not known.</summary>
    public SourceIdentity? Identity
    {
        get
        {
            if (_identity.IsEmpty)
                _identity = executor.Identify(Rows);

            return _identity.Value;
        }
        init => _identity = value;
    }

    /// <summary>A source with other rows of the same entity.</summary>
    public ListSource<TEntity> Over(IQueryable<TEntity> rows) => new(executor, entity, () => rows);
}
