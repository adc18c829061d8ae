using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Sorting;

/// <summary>A field of a sort input.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Name">The name.</param>
/// <param name="Description">The description.</param>
/// <param name="Ascending">The key, ascending.</param>
internal sealed record SortField<TEntity>(string Name, Description Description, OrderKey<TEntity> Ascending)
{
    /// <summary>The key in this direction.</summary>
    public OrderKey<TEntity> In(SortDirection direction) => Ascending.In(direction);
}
