using System.Globalization;

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>Errors in the arguments of an aggregation that the schema cannot exclude.</summary>
internal static class AggregateErrors
{
    /// <summary>There are too many groups for a query without the argument <c>first</c>.</summary>
    public static GraphQLException TooManyGroups(int maximum, int largest) => new(ErrorBuilder.New()
        .SetMessage(string.Create(
            CultureInfo.InvariantCulture,
            $"There are more than {maximum} groups. Narrow the filter, group by fewer values, or use `first`, at most {largest}."))
        .SetCode("TOO_MANY_GROUPS")
        .SetExtension("maximum", maximum)
        .Build());

    /// <summary>Two groupings have the same field.</summary>
    public static GraphQLException GroupingsExcludeEachOther(string one, string other, string field) => new(ErrorBuilder.New()
        .SetMessage($"The groupings `{one}` and `{other}` exclude each other: both use the field `{field}`. Group by one of them.")
        .SetCode("GROUPINGS_EXCLUDE_EACH_OTHER")
        .SetExtension("argument", "groupBy")
        .SetExtension("groupings", new[] { one, other })
        .Build());
}
