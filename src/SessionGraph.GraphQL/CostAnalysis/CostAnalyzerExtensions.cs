using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>Adds cost analysis.</summary>
public static class CostAnalyzerExtensions
{
    /// <summary>Computes the cost of each operation, and refuses operations that cost more than <see cref="CostOptions"/> allow.</summary>
    public static SchemaBuilder AddCostAnalyzer(this SchemaBuilder builder) => builder.ModifyCostOptions(_ => { });

    /// <summary>Changes the cost limits and the default weights.</summary>
    public static SchemaBuilder ModifyCostOptions(this SchemaBuilder builder, Action<CostOptions> modify)
    {
        modify(builder.Features.GetOrAdd(() => new CostOptions()));
        return builder;
    }

    /// <summary>
    /// Computes the cost of each operation, and refuses operations that cost more than <see cref="CostOptions"/> allow. Every server has
    /// cost analysis by default.
    /// </summary>
    public static IRequestExecutorBuilder AddCostAnalyzer(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddCostAnalyzer());

    /// <summary>Changes the cost limits and the default weights.</summary>
    public static IRequestExecutorBuilder ModifyCostOptions(this IRequestExecutorBuilder builder, Action<CostOptions> modify)
        => builder.ConfigureSchema(schema => schema.ModifyCostOptions(modify));
}
