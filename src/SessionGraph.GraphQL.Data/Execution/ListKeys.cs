using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Execution;

/// <summary>The keys of nested lists: the request's query reads the list of the first key, and runs for each of them.</summary>
/// <typeparam name="TKey">The type of the key, which is a column's.</typeparam>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Keys">The keys, all different.</param>
/// <param name="Selector">The lambda from an item to its key.</param>
/// <param name="Operand">The first key's node in the request's query.</param>
internal sealed record ListKeys<TKey, TEntity>(IReadOnlyList<TKey> Keys, Expression<Func<TEntity, TKey>> Selector, Expression Operand)
    where TKey : notnull;
