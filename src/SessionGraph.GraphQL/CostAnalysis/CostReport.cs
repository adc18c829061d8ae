namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>Whether a response says what its operation costs.</summary>
public enum CostReport
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It does, beside the result; and where the operation is refused for its cost.</summary>
    Report,

    /// <summary>It says only that: the operation is not executed, and no cost is too high.</summary>
    Validate,
}
