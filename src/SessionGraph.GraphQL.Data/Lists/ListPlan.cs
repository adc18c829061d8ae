using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Projections;

namespace SessionGraph.GraphQL.Data.Lists;

/// <summary>
/// The part of a <see cref="ListRequest{TEntity}"/> that later requests with the same arguments use again. Only the values of the filter may differ.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Slice">The slice of the list, in its order.</param>
/// <param name="Projection">What is read of each item.</param>
/// <param name="JsonProjection">What is serialized of each item while it is read; null when items are read as objects.</param>
internal sealed record ListPlan<TEntity>(ConnectionSlice<TEntity> Slice, EntityProjection<TEntity> Projection, JsonProjection? JsonProjection)
{
    private Expression? _keyOperand;

    /// <summary>The filter that the plan was made from; null when the plan is used once.</summary>
    public FilterPattern? Filter { get; init; }

    /// <summary>The node of the key in the query of a nested list: the one that was created first, because a cached query contains it.</summary>
    public Expression GetKeyOperand(Func<Expression> create)
        => _keyOperand ?? Interlocked.CompareExchange(ref _keyOperand, create(), null) ?? _keyOperand;

    /// <summary>What executors keep with the plan.</summary>
    public Features Features { get; } = new();
}
