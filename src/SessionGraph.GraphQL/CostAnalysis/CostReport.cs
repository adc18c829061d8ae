namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>Whether a response reports the cost of its operation.</summary>
public enum CostReport
{
    /// <summary>The response does not report the cost.</summary>
    None,

    /// <summary>The response reports the cost, also if the operation is refused because of it.</summary>
    Report,

    /// <summary>The response reports only the cost. The operation is not executed, and no limit applies.</summary>
    Validate,
}
