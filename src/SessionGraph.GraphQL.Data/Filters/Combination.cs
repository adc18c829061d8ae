using System.Collections;
using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>What <c>and</c> and <c>or</c> make of their lists.</summary>
internal static class Combination
{
    /// <summary>
    /// All or any of the list's conditions, or the exact opposite, where <paramref name="build"/> makes the opposites too. Null where
    /// none of them asks for anything; but an empty <c>or</c>, which has nothing that could hold, never holds.
    /// </summary>
    public static Expression? Build(string name, object list, bool isNegated, Func<object, Expression?> build)
    {
        var isAny = name is FilterOperationNames.Or;
        var conditions = new List<Expression>();
        var isEmpty = true;
        foreach (var item in (IEnumerable)list)
        {
            isEmpty = false;
            if (build(item) is { } condition)
                conditions.Add(condition);
        }

        if (isEmpty && isAny)
            return isNegated ? Predicate.Always : Predicate.Never;

        return isAny ? Predicate.Any(conditions, isNegated) : Predicate.All(conditions, isNegated);
    }
}
