using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Execution.Input;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>An operation with the values of a request.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Request">The request.</param>
/// <param name="Variables">The coerced variables.</param>
/// <param name="Flags">The conditions that hold in the request.</param>
/// <param name="ReportedCost">The operation's cost; null if it is not reported.</param>
internal sealed record PreparedOperation(
    Operation Plan, OperationRequest Request, VariableValues Variables, IncludeFlags Flags, CostMetrics? ReportedCost);
