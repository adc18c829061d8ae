using System.Text.Json;
using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Tests.Execution;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.CostAnalysis;

/// <summary>A schema from SDL with cost analysis. All its fields are null.</summary>
internal sealed class PricedSchema
{
    private readonly TestExecutor _executor;

    public PricedSchema(string sdl, Action<CostOptions>? configure = null, Action<Schema>? attach = null)
    {
        var builder = SchemaBuilder.New().AddDocumentFromString(sdl).AddCostAnalyzer();
        configure?.Invoke(builder.Features.Get<CostOptions>()!);
        var schema = builder.Create();
        attach?.Invoke(schema);
        _executor = new TestExecutor(schema);
    }

    public Task<string> ExecuteAsync(string document, string? variables, Func<OperationRequest, OperationRequest> change)
        => _executor.ExecuteAsync(change(_executor.Request(document, variables)), TestContext.Current.CancellationToken);

    /// <summary>The cost of the operation as fields / types, or an error.</summary>
    public async Task<string> PriceAsync(string document, string? variables = null)
    {
        using var answer = JsonDocument.Parse(await ExecuteAsync(document, variables, request => request.ValidateCost()));
        if (!answer.RootElement.TryGetProperty("extensions", out var extensions))
            return answer.RootElement.GetProperty("errors")[0].ToString();

        var cost = extensions.GetProperty("operationCost");
        return $"{cost.GetProperty("fieldCost")} / {cost.GetProperty("typeCost")}";
    }
}
