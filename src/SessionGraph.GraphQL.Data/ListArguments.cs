using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data;

/// <summary>The arguments of a list but its filter, and what it is of: equal ones make the same query of like filters.</summary>
/// <param name="Source">What the list is of.</param>
/// <param name="IncludeFlags">The conditions that hold.</param>
/// <param name="Paging">Which page it is.</param>
/// <param name="Order">The order.</param>
internal sealed record ListArguments(QuerySource Source, IncludeFlags IncludeFlags, PagingArguments Paging, object? Order)
{
    public bool Equals(ListArguments? other)
        => other is not null
            && IncludeFlags == other.IncludeFlags
            && Paging == other.Paging
            && Source == other.Source
            && ArgumentEquality.AreEqual(Order, other.Order);

    public override int GetHashCode() => HashCode.Combine(Source, IncludeFlags, Paging);
}
