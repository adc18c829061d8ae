namespace SessionGraph.Gateway.Limits;

/// <summary>
/// Limits of an operation's cost: the configuration section <c>GraphQL:Cost</c>. A page of 1000 sessions with a count and with every link
/// of its most expensive type has a field cost of about 4100 and a type cost of about 13000.
/// </summary>
public sealed class CostLimitOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "GraphQL:Cost";

    /// <summary>The maximum field cost: from 100 to 1000000. A statement costs 10, a batched link 1.</summary>
    public double MaxFieldCost { get; set; } = 10_000;

    /// <summary>The maximum type cost: from 100 to 1000000. Each object that may be returned costs 1.</summary>
    public double MaxTypeCost { get; set; } = 20_000;

    /// <summary>Whether to reject operations over the limits. Otherwise, the cost is only reported to clients that ask.</summary>
    public bool EnforceCostLimits { get; set; } = true;
}
