using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Projections;

namespace SessionGraph.GraphQL.Data.Lists;

/// <summary>
/// What is the same for all requests with the same arguments, apart from the values of their filters. A <see cref="ListRequest{TEntity}"/> is a plan
/// with values.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Slice">The slice of the list, in its order.</param>
/// <param name="Selection">What is read of each item.</param>
/// <param name="Fields">What is serialized of each item while it is read; null when items are read as objects.</param>
internal sealed record ListPlan<TEntity>(ConnectionSlice<TEntity> Slice, EntitySelection<TEntity> Selection, RowSelection? Fields)
{
    /// <summary>The filter that the plan was made from; null when the plan is used once.</summary>
    public FilterPattern? Filter { get; init; }

    /// <summary>What executors keep with the plan.</summary>
    public Features Features { get; } = new();
}
