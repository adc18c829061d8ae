using System.Collections.Frozen;
using SessionGraph.GraphQL.Data.Pagination;

namespace SessionGraph.GraphQL.Data.Sorting;

/// <summary>The fields of a concrete type's own sort input, as keys of all rows: for rows of other types they are null.</summary>
/// <typeparam name="TEntity">What is sorted.</typeparam>
/// <param name="Name">The name, unique in its sort input.</param>
/// <param name="Description">The description in Markdown.</param>
/// <param name="TypeName">The name of the concrete type's sort input.</param>
/// <param name="Keys">Its ascending keys, by field.</param>
internal sealed record SortTypeField<TEntity>(
    string Name,
    string Description,
    string TypeName,
    FrozenDictionary<string, OrderKey<TEntity>> Keys);
