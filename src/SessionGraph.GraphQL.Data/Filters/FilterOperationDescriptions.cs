namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Describes the operations of filters.</summary>
internal static class FilterOperationDescriptions
{
    /// <summary>What values match the operation.</summary>
    /// <param name="operation">The operation's name.</param>
    /// <param name="isTime">Whether the values are instants, days or times of day.</param>
    public static string Of(string operation, bool isTime) => operation switch
    {
        FilterOperationNames.Equal => "Is equal to the value; null matches a missing value.",
        FilterOperationNames.NotEqual => "Is not equal to the value; also matches null, unless the value is null.",
        FilterOperationNames.In => "Is one of the values; an empty list matches nothing.",
        FilterOperationNames.NotIn => "Is none of the values; also matches null, unless null is one of them.",
        FilterOperationNames.Contains => "Contains the value; case matters.",
        FilterOperationNames.NotContains => "Does not contain the value; also matches null.",
        FilterOperationNames.StartsWith => "Starts with the value; case matters.",
        FilterOperationNames.NotStartsWith => "Does not start with the value; also matches null.",
        FilterOperationNames.EndsWith => "Ends with the value; case matters.",
        FilterOperationNames.NotEndsWith => "Does not end with the value; also matches null.",
        FilterOperationNames.IgnoreCaseEqual => "Is equal to the value, ignoring case: `STRASSE` is equal to `straße`.",
        FilterOperationNames.IgnoreCaseContains => "Contains the value, ignoring case.",
        FilterOperationNames.IgnoreCaseStartsWith => "Starts with the value, ignoring case.",
        FilterOperationNames.IgnoreCaseEndsWith => "Ends with the value, ignoring case.",
        _ when FilterOperationNames.FindNegated(operation) is { } negated => $"Is not {Compared(negated, isTime)} the value; also matches null.",
        _ => $"Is {Compared(operation, isTime)} the value.",
    };

    /// <summary>What items match the operation on one of their fields: an order, or a text that ignores case.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="operation">The operation's name.</param>
    /// <param name="isTime">Whether the values are instants, days or times of day.</param>
    public static string Of(string field, string operation, bool isTime) => operation is FilterOperationNames.IgnoreCaseContains
        ? $"Matches items whose `{field}` contains the value, ignoring case."
        : $"Matches items whose `{field}` is {Compared(operation, isTime)} the value.";

    private static string Compared(string operation, bool isTime) => (operation, isTime) switch
    {
        (FilterOperationNames.GreaterThan, false) => "greater than",
        (FilterOperationNames.GreaterThan, true) => "after",
        (FilterOperationNames.GreaterThanOrEquals, false) => "greater than or equal to",
        (FilterOperationNames.GreaterThanOrEquals, true) => "at or after",
        (FilterOperationNames.LowerThan, false) => "less than",
        (FilterOperationNames.LowerThan, true) => "before",
        (_, false) => "less than or equal to",
        (_, true) => "at or before",
    };
}
