using SessionGraph.GraphQL.CostAnalysis;

namespace SessionGraph.GraphQL.Execution.Instrumentation;

/// <summary>A request that listeners observe, or an event of a subscription.</summary>
public sealed class RequestContext
{
    internal RequestContext(OperationRequest request) => Request = request;

    internal RequestContext(RequestContext subscription)
        => (Request, Operation) = (subscription.Request, subscription.Operation);

    /// <summary>The request.</summary>
    public OperationRequest Request { get; }

    /// <summary>The operation's plan; null until the document was found to be valid.</summary>
    public Operation? Operation { get; internal set; }

    /// <summary>The operation's cost; null until it is known, and without cost analysis.</summary>
    public CostMetrics? Cost { get; internal set; }

    /// <summary>The result; null while the request is executed.</summary>
    public IExecutionResult? Result { get; internal set; }

    /// <summary>The errors of the result. A stream of results has none here.</summary>
    public IReadOnlyList<IError> Errors => Result is OperationResult result ? result.Errors : [];
}
