using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Sorting;

/// <summary>A field of a sort input.</summary>
/// <typeparam name="TEntity">What is sorted.</typeparam>
/// <param name="Name">The name, unique in its sort input.</param>
/// <param name="Description">The description.</param>
/// <param name="Ascending">The key; a client says its direction.</param>
internal sealed record SortField<TEntity>(string Name, Description Description, OrderKey<TEntity> Ascending)
{
    /// <summary>The key in the direction.</summary>
    public OrderKey<TEntity> In(SortDirection direction) => Ascending.In(direction);
}
