using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Lists;

/// <summary>
/// One request for a list: its source, its filter, the slice in its order, and what is read of each item. A field creates it once; the executor
/// and everything below takes it as it is. Its query is built only when no plan for it is cached.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="source">Where the items come from.</param>
/// <param name="projection">What is read of each item.</param>
/// <param name="buildRows">Builds the query of the items.</param>
/// <param name="limits">What the response may have; null when the items are read for no response.</param>
internal sealed class ListRequest<TEntity>(
    ListSource<TEntity> source, EntityProjection<TEntity> projection, Func<IQueryable<TEntity>> buildRows, ResultLimits? limits)
{
    private IQueryable<TEntity>? _rows;

    /// <summary>Where the items come from.</summary>
    public ListSource<TEntity> Source => source;

    /// <summary>What is read of each item.</summary>
    public EntityProjection<TEntity> Projection => projection;

    /// <summary>The query of the items: filtered, sorted and sliced.</summary>
    public IQueryable<TEntity> Rows => _rows ??= buildRows();

    /// <summary>What the response may have; null when the items are read for no response.</summary>
    public ResultLimits? Limits => limits;

    /// <summary>The field's arguments; null when no field asks.</summary>
    public QueryContext<TEntity>? Query { get; init; }

    /// <summary>The plan; null when the list has no slice.</summary>
    public ListPlan<TEntity>? Plan { get; init; }

    /// <summary>The values of the filter's operands, in the order of the plan's filter.</summary>
    public IReadOnlyList<object> FilterValues { get; init; } = [];

    /// <summary>Where executors keep what they make for the plan; null when the plan is used once.</summary>
    public Features? PlanFeatures => Plan is { Filter: not null } plan ? plan.Features : null;
}
