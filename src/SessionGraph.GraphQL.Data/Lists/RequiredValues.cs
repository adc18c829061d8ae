using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Data.Expressions;

namespace SessionGraph.GraphQL.Data;

/// <summary>Rows of which a text member has one of these values.</summary>
/// <param name="Member">The name of the member.</param>
/// <param name="Values">The values. Without any, no row is found.</param>
public sealed record RequiredValues(string Member, IReadOnlyList<string> Values)
{
    private static readonly MethodInfo s_contains = ((Func<IEnumerable<string>, string, bool>)Enumerable.Contains).Method;

    /// <summary>The condition. The values are parameters of the statement.</summary>
    public Expression<Func<TEntity, bool>> ToPredicate<TEntity>()
    {
        var row = Expression.Parameter(typeof(TEntity), "row");
        return Expression.Lambda<Func<TEntity, bool>>(
            Expression.Call(s_contains, Operand<IEnumerable<string>>.Of(Values), Expression.Property(row, Member)), row);
    }
}
