using System.Collections.Frozen;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>
/// The list operators. They have a table of their own because they filter elements instead of comparing a value: none of them has kinds of
/// values, a case or a negation.
/// </summary>
internal static class ListOperators
{
    /// <summary>The operators, in the order of the inputs' fields.</summary>
    public static IReadOnlyList<ListOperator> All { get; } =
    [
        new(
            "all",
            "Matches items whose list has only elements that match this filter. An empty list matches too.",
            (field, list, filter, isNegated, context) => field.HasMatch(list, filter, isOpposite: true, isExpected: isNegated, context)),
        new(
            "none",
            "Matches items whose list has no element that matches this filter. An empty list matches too.",
            (field, list, filter, isNegated, context) => field.HasMatch(list, filter, isOpposite: false, isExpected: isNegated, context)),
        new(
            "some",
            "Matches items whose list has one or more elements that match this filter.",
            (field, list, filter, isNegated, context) => field.HasMatch(list, filter, isOpposite: false, isExpected: !isNegated, context)),
        new(
            "any",
            "With `true`, matches items whose list has elements; with `false`, items whose list is empty.",
            (field, list, isExpected, isNegated, context) => field.HasElements(list, (bool)isExpected != isNegated, context))
        {
            TakesFilter = false,
        },
    ];

    private static readonly FrozenDictionary<string, ListOperator> s_byName = All.ToFrozenDictionary(known => known.Name, StringComparer.Ordinal);

    /// <summary>The operator with this name; an <see cref="ArgumentException"/> when there is none.</summary>
    public static ListOperator Get(string name) => s_byName.TryGetValue(name, out var known)
        ? known
        : throw new ArgumentException($"`{name}` is not a list operator.", nameof(name));
}
