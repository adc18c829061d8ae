namespace SessionGraph.GraphQL.Language;

/// <summary>The options and limits of the parser.</summary>
public sealed record ParserOptions
{
    /// <summary>Options without limits, for trusted documents only, never for a client's.</summary>
    public static ParserOptions Trusted => new()
    {
        MaxAllowedTokens = int.MaxValue,
        MaxAllowedNodes = int.MaxValue,
        MaxAllowedFields = int.MaxValue,
    };

    /// <summary>Whether to create nodes without locations.</summary>
    public bool NoLocations { get; set; }

    /// <summary>The maximum number of tokens in a document, without comments.</summary>
    public int MaxAllowedTokens { get; set; } = 15_000;

    /// <summary>The maximum number of nodes in a document.</summary>
    public int MaxAllowedNodes { get; set; } = 15_000;

    /// <summary>The maximum number of fields in a document.</summary>
    public int MaxAllowedFields { get; set; } = 2_048;

    /// <summary>The maximum nesting of selection sets, values and types.</summary>
    public int MaxAllowedRecursionDepth { get; set; } = 200;

    /// <summary>Whether fragments may define variables, a former experimental feature.</summary>
    public bool AllowFragmentVariables { get; set; }
}
