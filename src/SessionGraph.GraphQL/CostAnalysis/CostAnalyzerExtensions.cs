using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>Has operations priced.</summary>
public static class CostAnalyzerExtensions
{
    /// <summary>Prices operations, and refuses what costs more than <see cref="CostOptions"/> allow.</summary>
    public static SchemaBuilder AddCostAnalyzer(this SchemaBuilder builder) => builder.ModifyCostOptions(_ => { });

    /// <summary>Changes what operations may cost, and what the parts of the schema do.</summary>
    public static SchemaBuilder ModifyCostOptions(this SchemaBuilder builder, Action<CostOptions> modify)
    {
        modify(builder.Features.GetOrAdd(() => new CostOptions()));
        return builder;
    }

    /// <summary>Prices operations, and refuses what costs more than <see cref="CostOptions"/> allow: every server does so.</summary>
    public static IRequestExecutorBuilder AddCostAnalyzer(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddCostAnalyzer());

    /// <summary>Changes what operations may cost, and what the parts of the schema do.</summary>
    public static IRequestExecutorBuilder ModifyCostOptions(this IRequestExecutorBuilder builder, Action<CostOptions> modify)
        => builder.ConfigureSchema(schema => schema.ModifyCostOptions(modify));
}
