using SessionGraph.GraphQL.CostAnalysis;

namespace SessionGraph.GraphQL.Execution;

public sealed partial class RequestExecutor
{
    private readonly CostOptions? _cost;
    private readonly CostWeights? _weights;

    // Returns a response in place of a result: an error because the operation costs too much, or only the cost. Null if the operation is to
    // be executed.
    private OperationResult? CheckCost(OperationRequest request, CostMetrics cost)
    {
        if (request.CostReport is CostReport.Validate)
            return new CostResult(cost);

        if (!_cost!.EnforceCostLimits || CostErrors.CheckLimits(cost, _cost) is not { } error)
            return null;

        return OperationResult.FromErrors(
            RequestFailure.InvalidRequest, _errors.Filter([error]), request.CostReport is CostReport.Report ? cost : null);
    }
}
