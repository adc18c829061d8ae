namespace SessionGraph.Gateway.Limits;

/// <summary>
/// What an operation may cost: the configuration section <c>GraphQL:Cost</c>. A page of 1000 sessions with a count and with every link of
/// its dearest type costs about 4100 for its fields and 13000 for the objects of its types.
/// </summary>
public sealed class CostLimitOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "GraphQL:Cost";

    /// <summary>The most that fields may cost: from 100 to 1000000. A statement is 10, a link that is loaded with others 1.</summary>
    public double MaxFieldCost { get; set; } = 10_000;

    /// <summary>The most that types may cost: from 100 to 1000000. An object that may be returned is 1.</summary>
    public double MaxTypeCost { get; set; } = 20_000;

    /// <summary>Whether what costs more is refused; else a client is only told the cost, where it asks.</summary>
    public bool EnforceCostLimits { get; set; } = true;
}
