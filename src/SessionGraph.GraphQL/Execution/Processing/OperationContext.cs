using System.Collections.Concurrent;
using SessionGraph.GraphQL.Execution.Input;
using SessionGraph.GraphQL.Fetching;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>What the resolvers of one execution share.</summary>
internal sealed class OperationContext(
    Operation operation,
    OperationRequest request,
    VariableValues variables,
    IncludeFlags includeFlags,
    ExecutionServices services,
    CancellationToken requestAborted) : IAsyncDisposable
{
    private ConcurrentDictionary<string, object?>? _contextData;
    private DataLoaderRegistry? _dataLoaders;

    public Operation Operation => operation;

    public VariableValues Variables => variables;

    public IncludeFlags IncludeFlags => includeFlags;

    public IServiceProvider Services => request.Services;

    public ObjectTypeFinder ObjectTypes => services.ObjectTypes;

    public CancellationToken RequestAborted => requestAborted;

    public BatchScheduler BatchScheduler { get; } = new(requestAborted);

    public ExecutionErrors Errors { get; } = new(services.Errors);

    public IDictionary<string, object?> ContextData
        => _contextData ?? Interlocked.CompareExchange(ref _contextData, new(request.ContextData ?? NoData), null) ?? _contextData;

    public DataLoaderRegistry DataLoaders
        => _dataLoaders
            ?? Interlocked.CompareExchange(ref _dataLoaders, new(services.DataLoaders, Services, BatchScheduler), null)
            ?? _dataLoaders;

    private static IReadOnlyDictionary<string, object?> NoData { get; } = new Dictionary<string, object?>();

    /// <summary>Whether the exception only says that nobody waits for the result any more.</summary>
    public bool IsAbortedBy(Exception exception) => exception is OperationCanceledException && requestAborted.IsCancellationRequested;

    /// <summary>Has the loaders forget what they know, if there are any.</summary>
    public void ClearDataLoaders() => _dataLoaders?.ClearCaches();

    public ValueTask DisposeAsync() => _dataLoaders?.DisposeAsync() ?? default;
}
