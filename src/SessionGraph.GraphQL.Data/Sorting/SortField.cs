using System.Collections.Frozen;
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

/// <summary>A field of a sort input that takes the sort input of a concrete type. Its keys are null for rows of other types.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Name">The name.</param>
/// <param name="Description">The description in Markdown.</param>
/// <param name="TypeName">The name of the concrete type's sort input.</param>
/// <param name="Keys">The ascending keys, by field name.</param>
internal sealed record SortTypeField<TEntity>(
    string Name,
    string Description,
    string TypeName,
    FrozenDictionary<string, OrderKey<TEntity>> Keys);
