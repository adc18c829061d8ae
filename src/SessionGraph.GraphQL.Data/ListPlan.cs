using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Data.Pagination;

namespace SessionGraph.GraphQL.Data;

/// <summary>What was made of the arguments of a connection over a source.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Arguments">The arguments and the source; null where the source is like no other.</param>
/// <param name="Filter">The filter; null where the source is like no other.</param>
/// <param name="Slice">The page that they ask for.</param>
internal sealed record ListPlan<TEntity>(ListArguments? Arguments, FilterPattern? Filter, ConnectionSlice<TEntity> Slice)
{
    /// <summary>What is remembered of the query; null where it comes once.</summary>
    public Features? Memory { get; } = Arguments is null ? null : new Features();

    /// <summary>A query of the plan.</summary>
    /// <param name="source">What it is over.</param>
    /// <param name="build">Builds it.</param>
    /// <param name="operands">The operands of the request's filter.</param>
    public PlannedQuery<TEntity> Query(ListSource<TEntity> source, Func<IQueryable<TEntity>> build, FilterOperands operands)
        => new(source, build, Memory, operands);
}
