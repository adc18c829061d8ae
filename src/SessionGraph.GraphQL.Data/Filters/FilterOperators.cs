using System.Collections.Frozen;
using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>
/// The filter operators, one entry each. Their names are HotChocolate's; those that ignore case, which HotChocolate does not have,
/// begin with <c>i</c>. Operation inputs, conditions, costs and the filters of pages all read this table.
/// </summary>
internal static class FilterOperators
{
    /// <summary>The operators, in the order of the operation inputs' fields.</summary>
    public static IReadOnlyList<FilterOperator> All { get; } =
    [
        Equality("eq", "Matches values equal to this one. Null matches items without a value."),
        Equality("neq", "Matches values that differ from this one, and null. With null: matches all values but null.", negates: "eq"),
        Text("contains", TextCondition.Contains, "Matches values that contain this text. Case matters."),
        Text("ncontains", TextCondition.Contains, "Matches values that do not contain this text, and null. Case matters.", negates: "contains"),
        List("in", "Matches values that are in this list. An empty list matches nothing."),
        List("nin", "Matches values that are not in this list, and null unless the list has it. An empty list matches everything.", negates: "in"),
        Text("startsWith", TextCondition.StartsWith, "Matches values that start with this text. Case matters."),
        Text("nstartsWith", TextCondition.StartsWith, "Matches values that do not start with this text, and null. Case matters.", negates: "startsWith"),
        Text("endsWith", TextCondition.EndsWith, "Matches values that end with this text. Case matters."),
        Text("nendsWith", TextCondition.EndsWith, "Matches values that do not end with this text, and null. Case matters.", negates: "endsWith"),
        TextIgnoringCase("ieq", TextCondition.Equal, "Matches values equal to this text, ignoring case: `STRASSE` equals `straße`."),
        List("iin", "Matches values equal to a text in this list, ignoring case. An empty list matches nothing.") with { Kinds = FilterValueKinds.Text, IgnoresCase = true, IsExpensive = true },
        TextIgnoringCase("icontains", TextCondition.Contains, "Matches values that contain this text, ignoring case.")
            with { Page = new PageOperator("__match", "contains this text, ignoring case") },
        TextIgnoringCase("istartsWith", TextCondition.StartsWith, "Matches values that start with this text, ignoring case."),
        TextIgnoringCase("iendsWith", TextCondition.EndsWith, "Matches values that end with this text, ignoring case."),
        Comparison("gt", FilterComparison.GreaterThan, "greater than", "after"),
        Comparison("ngt", FilterComparison.GreaterThan, "less than or equal to", "at or before", negates: "gt", equivalent: "lte"),
        Comparison("gte", FilterComparison.GreaterThanOrEqual, "greater than or equal to", "at or after"),
        Comparison("ngte", FilterComparison.GreaterThanOrEqual, "less than", "before", negates: "gte", equivalent: "lt"),
        Comparison("lt", FilterComparison.LessThan, "less than", "before"),
        Comparison("nlt", FilterComparison.LessThan, "greater than or equal to", "at or after", negates: "lt", equivalent: "gte"),
        Comparison("lte", FilterComparison.LessThanOrEqual, "less than or equal to", "at or before"),
        Comparison("nlte", FilterComparison.LessThanOrEqual, "greater than", "after", negates: "lte", equivalent: "gt"),
    ];

    private static readonly FrozenDictionary<string, FilterOperator> s_byName = All.ToFrozenDictionary(entry => entry.Name, StringComparer.Ordinal);

    /// <summary>The operator that a page's filter uses for one value.</summary>
    public static FilterOperator Equal { get; } = Get("eq");

    /// <summary>The operator that a page's filter uses for a list.</summary>
    public static FilterOperator In { get; } = Get("in");

    /// <summary>The operator with this name; an <see cref="ArgumentException"/> when there is none.</summary>
    public static FilterOperator Get(string name) => s_byName.TryGetValue(name, out var known)
        ? known
        : throw new ArgumentException($"`{name}` is not a filter operator.", nameof(name));

    /// <summary>The operators on values of this kind, in order.</summary>
    public static IReadOnlyList<FilterOperator> Of(FilterValueKinds kind) => [.. All.Where(entry => entry.Kinds.HasFlag(kind))];

    private static FilterOperator Equality(string name, string description, string? negates = null)
        => new(name, FilterValueKinds.All, (builder, operation) => builder.Equal(operation), description, negates)
        {
            Operand = FilterOperandKind.NullableValue,
        };

    private static FilterOperator List(string name, string description, string? negates = null)
        => new(name, FilterValueKinds.AllButBoolean, (builder, operation) => builder.In(operation), description, negates)
        {
            Operand = FilterOperandKind.List,
        };

    private static FilterOperator Text(
        string name, Func<Expression, string, Expression> condition, string description, string? negates = null)
        => new(name, FilterValueKinds.Text, (builder, operation) => builder.Text(operation, condition), description, negates)
        {
            IsExpensive = true,
        };

    private static FilterOperator TextIgnoringCase(
        string name, Func<Expression, string, Expression> condition, string description, string? negates = null)
        => Text(name, condition, description, negates) with { IgnoresCase = true };

    private static FilterOperator Comparison(
        string name, FilterComparison comparison, string relation, string timeRelation, string? negates = null, string? equivalent = null)
    {
        var ending = equivalent is null ? "this one." : $"this one, as `{equivalent}` does, and null.";
        Func<FilterConditionBuilder, FilterOperation, Expression> build = (builder, operation) => builder.Compare(operation, comparison);
        return new FilterOperator(name, FilterValueKinds.Comparable, build, $"Matches values {relation} {ending}", negates)
        {
            TimeDescription = $"Matches values {timeRelation} {ending}",
            Page = negates is null ? new PageOperator($"__{name}", $"is {relation} this value", $"is {timeRelation} this value") : null,
        };
    }
}
