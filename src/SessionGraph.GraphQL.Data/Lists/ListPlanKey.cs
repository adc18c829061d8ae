using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Lists;

/// <summary>Identifies a plan of a selection: its source and its arguments. Filters with the same pattern are equal, whatever their values.</summary>
/// <param name="Source">The list's source.</param>
/// <param name="Flags">The conditions of <c>@skip</c> and <c>@include</c> that hold.</param>
/// <param name="Paging">The page.</param>
/// <param name="Order">The argument <c>order</c>; null when there is none.</param>
/// <param name="Filter">The argument <c>where</c>.</param>
internal sealed record ListPlanKey(SourceIdentity Source, IncludeFlags Flags, PagingArguments Paging, object? Order, FilterPattern Filter)
{
    public bool Equals(ListPlanKey? other)
        => other is not null
            && Flags == other.Flags
            && Paging == other.Paging
            && Source == other.Source
            && ArgumentEquality.AreEqual(Order, other.Order)
            && Filter.Equals(other.Filter);

    public override int GetHashCode() => HashCode.Combine(Source, Flags, Paging, Filter);
}
