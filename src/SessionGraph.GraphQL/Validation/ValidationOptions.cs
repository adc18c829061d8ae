namespace SessionGraph.GraphQL.Validation;

/// <summary>The limits of validation.</summary>
public sealed record ValidationOptions
{
    /// <summary>The maximum number of errors that are reported for a document; at least 1. Validation ends when it is reached.</summary>
    public int MaxAllowedErrors { get; set; } = 100;

    /// <summary>The maximum number of locations of an error; at least 1.</summary>
    public int MaxAllowedLocationsPerError { get; set; } = 5;

    /// <summary>
    /// The maximum number of comparisons of fields and fragments to decide whether the fields of a document can be merged. A document that
    /// needs more is invalid (<c>HC0107</c>). Only pairs with the same response name in the same selection set count, so an operation that
    /// selects each field once needs none.
    /// </summary>
    public int MaxAllowedFieldMergeComparisons { get; set; } = 100_000;

    /// <summary>
    /// The maximum number of aliases in a document; at least 0. An alias lets a field be selected again. A typical page has a dozen and a
    /// dashboard some dozens; an attack has thousands.
    /// </summary>
    public int MaxAllowedAliases { get; set; } = 100;

    /// <summary>
    /// The maximum number of root fields of an operation, by response name; at least 1. Each has its own resolver and often its own SQL
    /// statement, and mutations run one after another.
    /// </summary>
    public int MaxAllowedRootFields { get; set; } = 100;

    /// <summary>
    /// The maximum number of directives per location; at least 0. At most two of the specification's directives apply to a field, so the
    /// default leaves room for repeatable ones.
    /// </summary>
    public int MaxAllowedDirectivesPerLocation { get; set; } = 10;

    /// <summary>
    /// The maximum number of fragment spreads in a document; at least 0. Client compilers create a fragment for each component, so a large
    /// page has hundreds. Each spread is validated, and planned everywhere it is reached.
    /// </summary>
    public int MaxAllowedFragmentSpreads { get; set; } = 1_000;

    /// <summary>
    /// The maximum nesting of fields in an operation, fragments included; at least 1. The parser limits nesting in the source
    /// (<see cref="Language.ParserOptions.MaxAllowedRecursionDepth"/>), but fragments that spread others can nest deeper.
    /// </summary>
    public int MaxAllowedExecutionDepth { get; set; } = 200;

    /// <summary>
    /// Whether <see cref="MaxAllowedExecutionDepth"/> ignores the fields below <c>__schema</c> and <c>__type</c>, which have a limit of
    /// their own.
    /// </summary>
    public bool SkipIntrospectionFields { get; set; }

    /// <summary>
    /// The maximum nesting of lists below a <c>__schema</c> or <c>__type</c>; at least 1. Each level multiplies the result by the size of
    /// the schema.
    /// </summary>
    public int MaxAllowedIntrospectionListDepth { get; set; } = 2;

    /// <summary>
    /// The maximum number of occurrences of a field on a path; at least 1. Null, the default, for no limit other than
    /// <see cref="MaxAllowedExecutionDepth"/>: the cost limits bound what a cycle fetches.
    /// </summary>
    public int? MaxAllowedFieldCycleDepth { get; set; }
}
