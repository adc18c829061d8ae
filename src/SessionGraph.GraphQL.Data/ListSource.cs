namespace SessionGraph.GraphQL.Data;

/// <summary>What a list is taken from.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="backend">Runs the list's queries.</param>
/// <param name="entity">The entity.</param>
/// <param name="getRows">Makes the query of all rows, where a list's query is built from it.</param>
internal sealed class ListSource<TEntity>(IQueryBackend backend, EntityModel entity, Func<IQueryable<TEntity>> getRows)
{
    private IQueryable<TEntity>? _rows;
    private Optional<QuerySource?> _identity;

    /// <summary>Runs the list's queries.</summary>
    public IQueryBackend Backend => backend;

    /// <summary>The entity.</summary>
    public EntityModel Entity => entity;

    /// <summary>The query of all rows.</summary>
    public IQueryable<TEntity> Rows => _rows ??= getRows();

    /// <summary>What tells the rows from others; null where that is not known.</summary>
    public QuerySource? Identity
    {
        get
        {
            if (_identity.IsEmpty)
                _identity = backend.Identify(Rows);

            return _identity.Value;
        }
        init => _identity = value;
    }
}
