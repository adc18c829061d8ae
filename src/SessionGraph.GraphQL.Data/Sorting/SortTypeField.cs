using System.Collections.Frozen;
using SessionGraph.GraphQL.Data.Pagination;

namespace SessionGraph.GraphQL.Data.Sorting;

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
