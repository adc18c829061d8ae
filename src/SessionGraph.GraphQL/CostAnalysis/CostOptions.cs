namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>
/// What an operation may cost, and what the parts of a schema cost where nothing else is said. See
/// https://ibm.github.io/graphql-specs/cost-spec.html. An operation is priced on the values of its variables, so that HotChocolate's
/// multipliers for variables have no counterpart.
/// </summary>
public sealed class CostOptions
{
    /// <summary>The most that the fields of an operation may cost: what is done to resolve them; at least 0.</summary>
    public double MaxFieldCost { get; set; } = 1_000;

    /// <summary>The most that the types of an operation may cost: the objects that it may return; at least 0.</summary>
    public double MaxTypeCost { get; set; } = 1_000;

    /// <summary>Whether what costs more is refused; else it is only reported to who asks.</summary>
    public bool EnforceCostLimits { get; set; } = true;

    /// <summary>Whether operations are not priced at all.</summary>
    public bool SkipAnalyzer { get; set; }

    /// <summary>Whether the defaults below become directives of the schema where a part has none.</summary>
    public bool ApplyCostDefaults { get; set; } = true;

    /// <summary>Whether a connection that is asked for without a size is priced at the default size of its page, not at the most.</summary>
    public bool ApplySlicingArgumentDefaultValue { get; set; } = true;

    /// <summary>The weight of a field whose resolver may wait: for a store, say. Null for the specification's.</summary>
    public double? DefaultResolverCost { get; set; } = 10;

    /// <summary>The weights of filters.</summary>
    public FilterCostOptions Filtering { get; } = new();

    /// <summary>The weights of orders.</summary>
    public SortCostOptions Sorting { get; } = new();
}
