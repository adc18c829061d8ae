using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.CostAnalysis;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>The header <c>GraphQL-Cost</c>: <c>report</c> has a response say what its operation costs, <c>validate</c> only that.</summary>
internal static class CostHeader
{
    private const string Name = "GraphQL-Cost";

    public static CostReport Read(IHeaderDictionary headers) => headers.TryGetValue(Name, out var value)
        ? (string?)value switch
        {
            "report" => CostReport.Report,
            "validate" => CostReport.Validate,
            _ => CostReport.None,
        }
        : CostReport.None;
}
