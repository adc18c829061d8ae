using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data;

/// <summary>A query of one key's first rows, to be run for each of many keys.</summary>
/// <typeparam name="TKey">The key: a column's type.</typeparam>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="RowsOfOne">The first key's rows: sorted, and no more than are wanted.</param>
/// <param name="Operand">The first key, where it stands in that query.</param>
/// <param name="Keys">The keys, no two alike.</param>
/// <param name="Key">The lambda from a row to its key.</param>
internal sealed record KeyedQuery<TKey, TEntity>(
    PlannedQuery<TEntity> RowsOfOne, Expression Operand, IReadOnlyList<TKey> Keys, Expression<Func<TEntity, TKey>> Key)
    where TKey : notnull;
