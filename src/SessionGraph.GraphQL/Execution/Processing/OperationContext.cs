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
    private int _values;

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

    /// <summary>Whether the exception ends the whole request: nobody waits for the result any more, or it gets too large.</summary>
    public bool IsAbortedBy(Exception exception)
        => exception is ResultTooLargeException || (exception is OperationCanceledException && requestAborted.IsCancellationRequested);

    /// <summary>Counts values that are about to be resolved, before there is room for them. Not to be called concurrently.</summary>
    public void AddValues(int count)
    {
        _values += count;
        if (_values < 0 || _values > services.Options.MaxAllowedValues)
            throw ResultTooLargeException.Values(services.Options.MaxAllowedValues);
    }

    /// <summary>Checks what is written so far.</summary>
    public void CheckResponseSize(int size)
    {
        if (size > services.Options.MaxAllowedResponseSize)
            throw ResultTooLargeException.Size(services.Options.MaxAllowedResponseSize);
    }

    /// <summary>Has the loaders forget what they know, if there are any.</summary>
    public void ClearDataLoaders() => _dataLoaders?.ClearCaches();

    public ValueTask DisposeAsync() => _dataLoaders?.DisposeAsync() ?? default;
}
