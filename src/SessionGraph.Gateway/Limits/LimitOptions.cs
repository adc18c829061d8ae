namespace SessionGraph.Gateway.Limits;

/// <summary>How much of a request there may be: the configuration section <c>GraphQL:Limits</c>.</summary>
public sealed class LimitOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "GraphQL:Limits";

    /// <summary>The most bytes of a request's body: from 1024 to 16777216.</summary>
    public int MaxRequestSize { get; set; } = 1024 * 1024;

    /// <summary>The most tokens of a document: from 100 to 100000.</summary>
    public int MaxAllowedTokens { get; set; } = 15_000;

    /// <summary>The most syntax nodes of a document: from 100 to 100000.</summary>
    public int MaxAllowedNodes { get; set; } = 15_000;

    /// <summary>The most fields of a document: from 10 to 20000.</summary>
    public int MaxAllowedFields { get; set; } = 2_048;

    /// <summary>The deepest nesting of a document as it is written: from 10 to 200.</summary>
    public int MaxAllowedRecursionDepth { get; set; } = 200;

    /// <summary>The most fields below each other, fragments included: from 5 to 200.</summary>
    public int MaxAllowedExecutionDepth { get; set; } = 200;

    /// <summary>The most aliases of a document: from 0 to 2000.</summary>
    public int MaxAllowedAliases { get; set; } = 100;

    /// <summary>The most fields on the root of an operation: from 1 to 2000.</summary>
    public int MaxAllowedRootFields { get; set; } = 100;

    /// <summary>The most directives at one location: from 0 to 100.</summary>
    public int MaxAllowedDirectivesPerLocation { get; set; } = 10;

    /// <summary>The most fragment spreads of a document: from 0 to 5000.</summary>
    public int MaxAllowedFragmentSpreads { get; set; } = 1_000;

    /// <summary>The most errors that a document is told of: from 1 to 1000.</summary>
    public int MaxAllowedValidationErrors { get; set; } = 100;

    /// <summary>How deep lists of the schema may be nested in introspection: from 1 to 5.</summary>
    public int MaxAllowedIntrospectionListDepth { get; set; } = 2;

    /// <summary>The most values that are resolved for a request: from 1000 to 10000000.</summary>
    public int MaxAllowedValues { get; set; } = 500_000;

    /// <summary>The most bytes of an answer's data: from 65536 to 268435456.</summary>
    public int MaxAllowedResponseSize { get; set; } = 32 * 1024 * 1024;
}
