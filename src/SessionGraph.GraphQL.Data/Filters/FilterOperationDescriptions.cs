namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Describes the operations of filters.</summary>
internal static class FilterOperationDescriptions
{
    /// <summary>What values match the operation.</summary>
    /// <param name="operation">The operation's name.</param>
    /// <param name="isTime">Whether the values are instants, days or times of day.</param>
    public static string Of(string operation, bool isTime) => operation switch
    {
        FilterOperationNames.Equal => "Matches values equal to this one. Null matches items without a value.",
        FilterOperationNames.NotEqual => "Matches values that differ from this one, and null. With null: matches all values but null.",
        FilterOperationNames.In => "Matches values that are in this list. An empty list matches nothing.",
        FilterOperationNames.NotIn => "Matches values that are not in this list, and null unless the list has it. An empty list matches everything.",
        FilterOperationNames.Contains => "Matches values that contain this text. Case matters.",
        FilterOperationNames.NotContains => "Matches values that do not contain this text, and null. Case matters.",
        FilterOperationNames.StartsWith => "Matches values that start with this text. Case matters.",
        FilterOperationNames.NotStartsWith => "Matches values that do not start with this text, and null. Case matters.",
        FilterOperationNames.EndsWith => "Matches values that end with this text. Case matters.",
        FilterOperationNames.NotEndsWith => "Matches values that do not end with this text, and null. Case matters.",
        FilterOperationNames.IgnoreCaseEqual => "Matches values equal to this text, ignoring case: `STRASSE` equals `straße`.",
        FilterOperationNames.IgnoreCaseContains => "Matches values that contain this text, ignoring case.",
        FilterOperationNames.IgnoreCaseStartsWith => "Matches values that start with this text, ignoring case.",
        FilterOperationNames.IgnoreCaseEndsWith => "Matches values that end with this text, ignoring case.",
        _ when FilterOperationNames.FindNegated(operation) is { } negated => OfOpposite(Opposite(negated), isTime),
        _ => $"Matches values {Compared(operation, isTime)} this one.",
    };

    /// <summary>What items match the operation on one of their fields: an order, or a text that ignores case.</summary>
    /// <param name="field">The field.</param>
    /// <param name="operation">The operation's name.</param>
    public static string Of(OperationFilterField field, string operation)
    {
        var condition = operation is FilterOperationNames.IgnoreCaseContains
            ? "contains this text, ignoring case"
            : $"is {Compared(operation, field.Input.IsTime)} this value";
        var matched = $"Matches items whose `{field.Name}` {condition}.";
        return field.IsNullable ? $"{matched} Items whose `{field.Name}` is null do not match." : matched;
    }

    private static string OfOpposite(string operation, bool isTime)
        => $"Matches values {Compared(operation, isTime)} this one, as `{operation}` does, and null.";

    private static string Opposite(string operation) => operation switch
    {
        FilterOperationNames.GreaterThan => FilterOperationNames.LowerThanOrEquals,
        FilterOperationNames.GreaterThanOrEquals => FilterOperationNames.LowerThan,
        FilterOperationNames.LowerThan => FilterOperationNames.GreaterThanOrEquals,
        _ => FilterOperationNames.GreaterThan,
    };

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
