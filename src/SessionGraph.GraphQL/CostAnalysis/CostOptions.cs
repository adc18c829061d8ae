namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>
/// The cost limits, and the default costs of the schema's members. See https://ibm.github.io/graphql-specs/cost-spec.html. The cost is
/// computed with the values of the variables, so HotChocolate's multipliers for variables have no counterpart.
/// </summary>
public sealed class CostOptions
{
    /// <summary>The maximum field cost of an operation: the cost of resolving its fields; at least 0.</summary>
    public double MaxFieldCost { get; set; } = 1_000;

    /// <summary>The maximum type cost of an operation: the cost of the objects that it may return; at least 0.</summary>
    public double MaxTypeCost { get; set; } = 1_000;

    /// <summary>Whether operations that exceed a limit are refused. Otherwise the cost is only reported on request.</summary>
    public bool EnforceCostLimits { get; set; } = true;

    /// <summary>Whether cost analysis is switched off.</summary>
    public bool SkipAnalyzer { get; set; }

    /// <summary>Whether the default costs below become directives on schema members without directives of their own.</summary>
    public bool ApplyCostDefaults { get; set; } = true;

    /// <summary>Whether a connection without a page size argument is priced at the default page size, not at the maximum.</summary>
    public bool ApplySlicingArgumentDefaultValue { get; set; } = true;

    /// <summary>
    /// The weight of a field whose resolver may be asynchronous, for example because it queries a store. Null for the specification's
    /// default.
    /// </summary>
    public double? DefaultResolverCost { get; set; } = 10;

    /// <summary>The weights of filters.</summary>
    public FilterCostOptions Filtering { get; } = new();

    /// <summary>The weights of sorting.</summary>
    public SortCostOptions Sorting { get; } = new();
}
