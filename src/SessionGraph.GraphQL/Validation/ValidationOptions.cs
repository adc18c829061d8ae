namespace SessionGraph.GraphQL.Validation;

/// <summary>How much of a document is validated.</summary>
public sealed record ValidationOptions
{
    /// <summary>The most errors of one document: validation ends with the last of them; at least 1.</summary>
    public int MaxAllowedErrors { get; init; } = 100;

    /// <summary>The most locations of one error; at least 1.</summary>
    public int MaxAllowedLocationsPerError { get; init; } = 5;

    /// <summary>
    /// The most pairs of fields, and of fragments, that are compared to tell whether the fields of a document can be merged; a document
    /// that needs more is invalid (<c>HC0107</c>). Pairs with the same response name at the same place count, so that an operation that
    /// selects each field once needs none.
    /// </summary>
    public int MaxAllowedFieldMergeComparisons { get; init; } = 100_000;
}
