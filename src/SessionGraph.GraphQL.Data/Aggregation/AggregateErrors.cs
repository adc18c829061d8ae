using System.Globalization;

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>What may be wrong with a field of groups that the schema allows.</summary>
internal static class AggregateErrors
{
    /// <summary>More groups than the client may be given without having said how many it wants.</summary>
    public static GraphQLException TooManyGroups(int maximum, int largest) => new(ErrorBuilder.New()
        .SetMessage(string.Create(
            CultureInfo.InvariantCulture,
            $"There are more than {maximum} groups. Narrow the filter, group by less, or say how many of the first are wanted: `first`, up to {largest}."))
        .SetCode("TOO_MANY_GROUPS")
        .SetExtension("maximum", maximum)
        .Build());

    /// <summary>Two groupings whose values one field would have to show.</summary>
    public static GraphQLException GroupingsExcludeEachOther(string one, string other, string field) => new(ErrorBuilder.New()
        .SetMessage($"The groupings `{one}` and `{other}` exclude each other: both are shown by the field `{field}`. Group by one of them.")
        .SetCode("GROUPINGS_EXCLUDE_EACH_OTHER")
        .SetExtension("argument", "groupBy")
        .SetExtension("groupings", new[] { one, other })
        .Build());
}
