using System.Collections.Concurrent;
using System.Data.Common;
using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Execution.Input;
using SessionGraph.GraphQL.Execution.Planning;
using SessionGraph.GraphQL.Fetching;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>What the resolvers of one execution share.</summary>
internal sealed class OperationContext : IAsyncDisposable
{
    private readonly OperationRequest _request;
    private readonly ExecutionServices _services;
    private readonly OperationContext _initial;
    private ConcurrentDictionary<string, object?>? _contextData;
    private DataLoaderRegistry? _dataLoaders;
    private RequestEndedException? _requestEnd;

    public OperationContext(
        Operation operation,
        OperationRequest request,
        VariableValues variables,
        IncludeFlags includeFlags,
        ExecutionServices services,
        CancellationToken requestAborted)
    {
        (Operation, Variables, IncludeFlags, RequestAborted) = (operation, variables, includeFlags, requestAborted);
        (_request, _services, _initial) = (request, services, this);
        Limits = new ResultLimits(services.Options, request);
        BatchScheduler = new BatchScheduler(requestAborted) { ResultLimits = Limits };
        Errors = new ExecutionErrors(services.Errors, includeFlags);
    }

    private OperationContext(OperationContext initial, DeferUsageSet deferUsages)
    {
        (Operation, Variables, IncludeFlags, RequestAborted)
            = (initial.Operation, initial.Variables, initial.IncludeFlags, initial.RequestAborted);
        (_request, _services, _initial) = (initial._request, initial._services, initial);
        BatchScheduler = initial.BatchScheduler;
        Limits = initial.Limits;
        Delivery = initial.Delivery;
        DeferUsages = deferUsages;
        Errors = new ExecutionErrors(_services.Errors, IncludeFlags);
    }

    public Operation Operation { get; }

    public VariableValues Variables { get; }

    public IncludeFlags IncludeFlags { get; }

    public CancellationToken RequestAborted { get; }

    public BatchScheduler BatchScheduler { get; }

    public ExecutionErrors Errors { get; }

    /// <summary>What the response may have.</summary>
    public ResultLimits Limits { get; }

    /// <summary>What is needed to deliver parts of the result later; null where all is delivered at once.</summary>
    public IncrementalDelivery? Delivery { get; init; }

    /// <summary>What the execution's result is delivered with.</summary>
    public DeferUsageSet DeferUsages { get; } = DeferUsageSet.None;

    /// <summary>What the operation costs; null where that was not asked.</summary>
    public CostMetrics? ReportedCost { get; init; }

    public IServiceProvider Services => _request.Services;

    public ObjectTypeFinder ObjectTypes => _services.ObjectTypes;

    public IDictionary<string, object?> ContextData
        => _initial._contextData
            ?? Interlocked.CompareExchange(ref _initial._contextData, new(_request.ContextData ?? NoData), null)
            ?? _initial._contextData;

    public DataLoaderRegistry DataLoaders
        => _initial._dataLoaders
            ?? Interlocked.CompareExchange(ref _initial._dataLoaders, new(_services.DataLoaders, Services, BatchScheduler), null)
            ?? _initial._dataLoaders;

    private static IReadOnlyDictionary<string, object?> NoData { get; } = new Dictionary<string, object?>();

    /// <summary>The context of an execution whose result is delivered later, with these deferred fragments. It owns nothing.</summary>
    public OperationContext CreateDeferred(DeferUsageSet deferUsages) => new(_initial, deferUsages);

    /// <summary>A batch of objects that come from the column; null for the root.</summary>
    public ObjectBatch CreateBatch(SelectionSet selectionSet, FieldColumn? origin)
        => new(selectionSet, origin)
        {
            Delivery = Delivery is { } delivery && selectionSet.HasDeferred
                ? new DeliveryScope(delivery.PartitionOf(selectionSet, DeferUsages), null)
                : null,
        };

    /// <summary>
    /// Whether the exception ends the whole request: nobody waits for the result any more, or it gets too large. Some database providers
    /// have an exception of their own for a statement that was cancelled.
    /// </summary>
    public bool IsAbortedBy(Exception exception)
        => exception is RequestEndedException
            || (exception is OperationCanceledException or DbException && RequestAborted.IsCancellationRequested);

    /// <summary>Remembers what a resolver was ended by, where that ends the whole request.</summary>
    public void EndRequest(Exception exception) => _initial._requestEnd ??= exception as RequestEndedException;

    /// <summary>Ends the request where one of its resolvers has.</summary>
    public void ThrowIfEnded()
    {
        if (_initial._requestEnd is { } end)
            throw end;
    }

    /// <summary>Counts values that are about to be resolved, before there is room for them.</summary>
    public void AddValues(int count) => Limits.AddValues(count);

    /// <summary>Has the loaders forget what they know, if there are any.</summary>
    public void ClearDataLoaders() => _dataLoaders?.ClearCaches();

    public async ValueTask DisposeAsync()
    {
        if (Delivery is not null)
            await Delivery.DisposeAsync();

        if (_dataLoaders is not null)
            await _dataLoaders.DisposeAsync();

        Limits.Close();
    }
}
