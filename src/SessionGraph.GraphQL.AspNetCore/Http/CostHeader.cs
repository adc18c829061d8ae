using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.CostAnalysis;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// The header <c>GraphQL-Cost</c>: <c>report</c> adds the operation's cost to the response, <c>validate</c> returns only the cost.
/// </summary>
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
