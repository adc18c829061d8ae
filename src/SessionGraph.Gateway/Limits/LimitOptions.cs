namespace SessionGraph.Gateway.Limits;

/// <summary>Limits of a request's size: the configuration section <c>GraphQL:Limits</c>.</summary>
public sealed class LimitOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "GraphQL:Limits";

    /// <summary>The maximum size of a request body in bytes: from 1024 to 16777216.</summary>
    public int MaxRequestSize { get; set; } = 1024 * 1024;

    /// <summary>The maximum number of tokens in a document: from 100 to 100000.</summary>
    public int MaxAllowedTokens { get; set; } = 15_000;

    /// <summary>The maximum number of syntax nodes in a document: from 100 to 100000.</summary>
    public int MaxAllowedNodes { get; set; } = 15_000;

    /// <summary>The maximum number of fields in a document: from 10 to 20000.</summary>
    public int MaxAllowedFields { get; set; } = 2_048;

    /// <summary>The maximum nesting of a document's text: from 10 to 200.</summary>
    public int MaxAllowedRecursionDepth { get; set; } = 200;

    /// <summary>The maximum depth of fields, including fragments: from 5 to 200.</summary>
    public int MaxAllowedExecutionDepth { get; set; } = 200;

    /// <summary>The maximum number of aliases in a document: from 0 to 2000.</summary>
    public int MaxAllowedAliases { get; set; } = 100;

    /// <summary>The maximum number of root fields in an operation: from 1 to 2000.</summary>
    public int MaxAllowedRootFields { get; set; } = 100;

    /// <summary>The maximum number of directives at one location: from 0 to 100.</summary>
    public int MaxAllowedDirectivesPerLocation { get; set; } = 10;

    /// <summary>The maximum number of fragment spreads in a document: from 0 to 5000.</summary>
    public int MaxAllowedFragmentSpreads { get; set; } = 1_000;

    /// <summary>The maximum number of validation errors reported for a document: from 1 to 1000.</summary>
    public int MaxAllowedValidationErrors { get; set; } = 100;

    /// <summary>The maximum nesting of lists in introspection: from 1 to 5.</summary>
    public int MaxAllowedIntrospectionListDepth { get; set; } = 2;

    /// <summary>The maximum number of values resolved for a request: from 1000 to 10000000.</summary>
    public int MaxAllowedValues { get; set; } = 500_000;

    /// <summary>The maximum size of a response's data in bytes: from 65536 to 268435456.</summary>
    public int MaxAllowedResponseSize { get; set; } = 32 * 1024 * 1024;
}
