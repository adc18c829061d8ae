namespace SessionGraph.GraphQL.Language;

/// <summary>What the parser takes, and how much of it.</summary>
public sealed record ParserOptions
{
    /// <summary>No budgets: for documents of our own, never for a client's.</summary>
    public static ParserOptions Trusted => new()
    {
        MaxAllowedTokens = int.MaxValue,
        MaxAllowedNodes = int.MaxValue,
        MaxAllowedFields = int.MaxValue,
    };

    /// <summary>Whether nodes go without a location.</summary>
    public bool NoLocations { get; set; }

    /// <summary>The most tokens of a document, comments not counted.</summary>
    public int MaxAllowedTokens { get; set; } = 15_000;

    /// <summary>The most nodes of a document.</summary>
    public int MaxAllowedNodes { get; set; } = 15_000;

    /// <summary>The most fields of a document.</summary>
    public int MaxAllowedFields { get; set; } = 2_048;

    /// <summary>The deepest nesting of selection sets, values and types.</summary>
    public int MaxAllowedRecursionDepth { get; set; } = 200;

    /// <summary>Whether fragments may define variables, an experiment of the past.</summary>
    public bool AllowFragmentVariables { get; set; }
}
