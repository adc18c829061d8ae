using SessionGraph.GraphQL.Fetching;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Execution.Instrumentation;

/// <summary>Raises events for all listeners.</summary>
internal sealed class DiagnosticEvents(ExecutionDiagnosticEventListener[] listeners)
{
    public bool EnableExecuteRequest => Array.Exists(listeners, static listener => listener.EnableExecuteRequest);

    public bool EnableResolveFieldValue => Array.Exists(listeners, static listener => listener.EnableResolveFieldValue);

    public bool EnableExecuteBatch => Array.Exists(listeners, static listener => listener.EnableExecuteBatch);

    public DiagnosticScope ExecuteRequest(RequestContext context)
        => Open(context, static listener => listener.EnableExecuteRequest, static (listener, request) => listener.ExecuteRequest(request));

    public DiagnosticScope ExecuteSubscription(RequestContext context)
        => Open(context, static listener => listener.EnableExecuteRequest, static (listener, request) => listener.ExecuteSubscription(request));

    public DiagnosticScope OnSubscriptionEvent(RequestContext context)
        => Open(context, static listener => listener.EnableExecuteRequest, static (listener, request) => listener.OnSubscriptionEvent(request));

    public DiagnosticScope ResolveFieldValue(IMiddlewareContext context)
        => Open(context, static listener => listener.EnableResolveFieldValue, static (listener, field) => listener.ResolveFieldValue(field));

    public void ResolveFieldValueError(IMiddlewareContext context, Exception exception)
    {
        foreach (var listener in listeners)
        {
            if (listener.EnableResolveFieldValue)
                listener.ResolveFieldValueError(context, exception);
        }
    }

    public DiagnosticScope ExecuteBatch(IDataLoader dataLoader, int keys)
        => Open(
            (dataLoader, keys),
            static listener => listener.EnableExecuteBatch,
            static (listener, batch) => listener.ExecuteBatch(batch.dataLoader, batch.keys));

    /// <summary>Tells whether the document was in the cache.</summary>
    public void FoundDocument(RequestContext context, bool isCached)
    {
        foreach (var listener in listeners)
        {
            if (!listener.EnableExecuteRequest)
                continue;

            if (isCached)
                listener.RetrievedDocumentFromCache(context);
            else
                listener.AddedDocumentToCache(context);
        }
    }

    public void ResolverError(string errorId, Path path, Exception exception)
    {
        foreach (var listener in listeners)
            listener.ResolverError(errorId, path, exception);
    }

    public void RequestError(string errorId, Exception exception)
    {
        foreach (var listener in listeners)
            listener.RequestError(errorId, exception);
    }

    private DiagnosticScope Open<T>(
        T argument,
        Predicate<ExecutionDiagnosticEventListener> isEnabled,
        Func<ExecutionDiagnosticEventListener, T, IDisposable?> open)
    {
        var scopes = new IDisposable?[listeners.Length];
        for (var index = 0; index < scopes.Length; index++)
            scopes[index] = isEnabled(listeners[index]) ? open(listeners[index], argument) : null;

        return new DiagnosticScope(scopes);
    }
}

/// <summary>The scopes that the listeners opened for an event. They are disposed in the reverse order.</summary>
internal sealed class DiagnosticScope(IDisposable?[] scopes) : IDisposable
{
    public void Dispose()
    {
        for (var index = scopes.Length - 1; index >= 0; index--)
            scopes[index]?.Dispose();
    }
}
