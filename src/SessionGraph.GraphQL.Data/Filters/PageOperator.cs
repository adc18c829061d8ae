namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>A <see cref="FilterOperator"/> in the filter of a page: a field of its own, such as <c>startsAt__gte</c>.</summary>
/// <param name="Suffix">What follows the name of the value.</param>
/// <param name="Predicate">The predicate of the description: "is less than this value".</param>
/// <param name="TimePredicate">The predicate for instants, days and times of day; null when <paramref name="Predicate"/> fits them.</param>
internal sealed record PageOperator(string Suffix, string Predicate, string? TimePredicate = null)
{
    /// <summary>The description of the operator on a field.</summary>
    public string Describe(OperationFilterField field)
    {
        var condition = field.Input.IsTime ? TimePredicate ?? Predicate : Predicate;
        var matched = $"Matches items whose `{field.Name}` {condition}.";
        return field.IsNullable ? $"{matched} Items whose `{field.Name}` is null do not match." : matched;
    }
}
