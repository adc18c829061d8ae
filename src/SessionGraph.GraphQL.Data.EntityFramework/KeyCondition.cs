using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>Conditions on keys.</summary>
internal static class KeyCondition
{
    /// <summary>The condition that an entity has one of these keys.</summary>
    public static Expression<Func<TEntity, bool>> In<TEntity, TKey>(Expression<Func<TEntity, TKey>> key, IReadOnlyList<TKey> keys)
    {
        var contains = ((Func<IEnumerable<TKey>, TKey, bool>)Enumerable.Contains).Method;
        return Expression.Lambda<Func<TEntity, bool>>(
            Expression.Call(contains, Operand<IEnumerable<TKey>>.Of([.. keys]), key.Body),
            key.Parameters);
    }
}
