namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>
/// The operations' names, as HotChocolate spells them: an <c>n</c> leads a negation. Those that ignore case, which HotChocolate has
/// not, are led by an <c>i</c>, and have no negations of their own, for there is <c>not</c>.
/// </summary>
internal static class FilterOperationNames
{
    public const string And = "and";
    public const string Or = "or";
    public const string Not = "not";
    public const string Equal = "eq";
    public const string NotEqual = "neq";
    public const string Contains = "contains";
    public const string NotContains = "ncontains";
    public const string In = "in";
    public const string NotIn = "nin";
    public const string StartsWith = "startsWith";
    public const string NotStartsWith = "nstartsWith";
    public const string EndsWith = "endsWith";
    public const string NotEndsWith = "nendsWith";
    public const string GreaterThan = "gt";
    public const string NotGreaterThan = "ngt";
    public const string GreaterThanOrEquals = "gte";
    public const string NotGreaterThanOrEquals = "ngte";
    public const string LowerThan = "lt";
    public const string NotLowerThan = "nlt";
    public const string LowerThanOrEquals = "lte";
    public const string NotLowerThanOrEquals = "nlte";
    public const string IgnoreCaseEqual = "ieq";
    public const string IgnoreCaseContains = "icontains";
    public const string IgnoreCaseStartsWith = "istartsWith";
    public const string IgnoreCaseEndsWith = "iendsWith";
    public const string All = "all";
    public const string None = "none";
    public const string Some = "some";
    public const string Any = "any";

    /// <summary>What every value can be asked.</summary>
    public static IReadOnlyList<string> Equatable { get; } = [Equal, NotEqual, In, NotIn];

    /// <summary>What a value with an order can be asked.</summary>
    public static IReadOnlyList<string> Comparable { get; } =
    [
        .. Equatable,
        GreaterThan,
        NotGreaterThan,
        GreaterThanOrEquals,
        NotGreaterThanOrEquals,
        LowerThan,
        NotLowerThan,
        LowerThanOrEquals,
        NotLowerThanOrEquals,
    ];

    /// <summary>What a text can be asked.</summary>
    public static IReadOnlyList<string> Text { get; } =
    [
        Equal,
        NotEqual,
        Contains,
        NotContains,
        In,
        NotIn,
        StartsWith,
        NotStartsWith,
        EndsWith,
        NotEndsWith,
        IgnoreCaseEqual,
        IgnoreCaseContains,
        IgnoreCaseStartsWith,
        IgnoreCaseEndsWith,
    ];

    /// <summary>What a Boolean can be asked.</summary>
    public static IReadOnlyList<string> Boolean { get; } = [Equal, NotEqual];

    /// <summary>Whether the operation takes a list.</summary>
    public static bool TakesList(string operation) => operation is In or NotIn;

    /// <summary>The operation that is negated by this one; null where it is no negation.</summary>
    public static string? FindNegated(string operation) => operation[0] is 'n' ? operation[1..] : null;

    /// <summary>The operation that regards case where this one ignores it; null where it does not ignore it.</summary>
    public static string? FindCaseSensitive(string operation) => operation is ['i', not 'n', ..] ? operation[1..] : null;
}
