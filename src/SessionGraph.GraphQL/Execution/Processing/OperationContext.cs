using System.Collections.Concurrent;
using System.Data.Common;
using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Execution.Input;
using SessionGraph.GraphQL.Execution.Planning;
using SessionGraph.GraphQL.Fetching;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>The state that the resolvers of one execution share.</summary>
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

    /// <summary>The limits of the response.</summary>
    public ResultLimits Limits { get; }

    /// <summary>The state of incremental delivery; null if everything is delivered at once.</summary>
    public IncrementalDelivery? Delivery { get; init; }

    /// <summary>The deferred fragments that the execution's result belongs to.</summary>
    public DeferUsageSet DeferUsages { get; } = DeferUsageSet.None;

    /// <summary>The operation's cost; null if it is not reported.</summary>
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

    /// <summary>
    /// Creates the context of an execution whose result is delivered later, with these deferred fragments. It owns nothing.
    /// </summary>
    public OperationContext CreateDeferred(DeferUsageSet deferUsages) => new(_initial, deferUsages);

    /// <summary>Creates a batch for objects of the column; null for the root.</summary>
    public ObjectBatch CreateBatch(SelectionSet selectionSet, FieldColumn? origin)
        => new(selectionSet, origin)
        {
            Delivery = Delivery is { } delivery && selectionSet.HasDeferred
                ? new DeliveryScope(delivery.PartitionOf(selectionSet, DeferUsages), null)
                : null,
        };

    /// <summary>
    /// Whether the exception ends the whole request: it was cancelled, or its result is too large. Some database providers have their own
    /// exception for a cancelled statement.
    /// </summary>
    public bool IsAbortedBy(Exception exception)
        => exception is RequestEndedException
            || (exception is OperationCanceledException or DbException && RequestAborted.IsCancellationRequested);

    /// <summary>Records that an exception of a resolver ends the whole request.</summary>
    public void EndRequest(Exception exception) => _initial._requestEnd ??= exception as RequestEndedException;

    /// <summary>Throws if a resolver has ended the request.</summary>
    public void ThrowIfEnded()
    {
        if (_initial._requestEnd is { } end)
            throw end;
    }

    /// <summary>Counts values that are about to be resolved, before memory is allocated for them.</summary>
    public void AddValues(int count) => Limits.AddValues(count);

    /// <summary>Clears the caches of the data loaders, if there are any.</summary>
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
