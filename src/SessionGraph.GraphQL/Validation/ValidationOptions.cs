namespace SessionGraph.GraphQL.Validation;

/// <summary>How much of a document there may be, and how much of it is validated: what is done before it is executed.</summary>
public sealed record ValidationOptions
{
    /// <summary>The most errors of one document: validation ends with the last of them; at least 1.</summary>
    public int MaxAllowedErrors { get; set; } = 100;

    /// <summary>The most locations of one error; at least 1.</summary>
    public int MaxAllowedLocationsPerError { get; set; } = 5;

    /// <summary>
    /// The most pairs of fields, and of fragments, that are compared to tell whether the fields of a document can be merged; a document
    /// that needs more is invalid (<c>HC0107</c>). Pairs with the same response name at the same place count, so that an operation that
    /// selects each field once needs none.
    /// </summary>
    public int MaxAllowedFieldMergeComparisons { get; set; } = 100_000;

    /// <summary>
    /// The most aliases of a document, at least 0. An alias is what lets a field be asked for again: a page for people has a dozen, one of
    /// widgets some dozens, an attack thousands.
    /// </summary>
    public int MaxAllowedAliases { get; set; } = 100;

    /// <summary>
    /// The most fields on the root type of an operation, by response name, at least 1. Each is a resolver of its own, often a statement,
    /// and mutations run one after the other.
    /// </summary>
    public int MaxAllowedRootFields { get; set; } = 100;

    /// <summary>
    /// The most directives at one location, at least 0. Of those of the specification two can stand at a field, and none twice: the rest
    /// is room for repeatable ones.
    /// </summary>
    public int MaxAllowedDirectivesPerLocation { get; set; } = 10;

    /// <summary>
    /// The most fragment spreads of a document, at least 0. Client compilers spread a fragment a component, hundreds for a large page; each
    /// has rules of its own, and is planned at every place that it is reached from.
    /// </summary>
    public int MaxAllowedFragmentSpreads { get; set; } = 1_000;

    /// <summary>
    /// The most fields below each other in an operation, its fragments included, at least 1. The parser bounds what is nested as written
    /// (<see cref="Language.ParserOptions.MaxAllowedRecursionDepth"/>); fragments that spread others nest further.
    /// </summary>
    public int MaxAllowedExecutionDepth { get; set; } = 200;

    /// <summary>
    /// Whether <see cref="MaxAllowedExecutionDepth"/> passes over what lies below <c>__schema</c> and <c>__type</c>, which has a bound of
    /// its own.
    /// </summary>
    public bool SkipIntrospectionFields { get; set; }

    /// <summary>
    /// How deep below one <c>__schema</c> or <c>__type</c> lists may be nested: each level multiplies by the schema; at least 1.
    /// </summary>
    public int MaxAllowedIntrospectionListDepth { get; set; } = 2;

    /// <summary>
    /// How often one field may stand on the way to any, at least 1; null, the default, for as often as
    /// <see cref="MaxAllowedExecutionDepth"/> lets it, since cost bounds what the cycle fetches.
    /// </summary>
    public int? MaxAllowedFieldCycleDepth { get; set; }
}
