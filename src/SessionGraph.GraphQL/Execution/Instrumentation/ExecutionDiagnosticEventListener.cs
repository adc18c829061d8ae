using SessionGraph.GraphQL.Fetching;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Execution.Instrumentation;

/// <summary>
/// Receives the events of execution. Derive from it, and override the events of interest. Safe for concurrent use. An event that returns a
/// scope has ended when the scope is disposed.
/// </summary>
public abstract class ExecutionDiagnosticEventListener
{
    /// <summary>
    /// Whether the listener observes requests at the moment. If no listener does, only <see cref="ResolverError"/> and
    /// <see cref="RequestError"/> are raised, and requests cost no more than without listeners.
    /// </summary>
    public virtual bool EnableExecuteRequest => false;

    /// <summary>Whether the listener observes the resolvers of the current request.</summary>
    public virtual bool EnableResolveFieldValue => false;

    /// <summary>Whether the listener observes the data loaders of the current request.</summary>
    public virtual bool EnableExecuteBatch => false;

    /// <summary>A request is executed. It ends when its result is known, or the first part of it. The wait for a free place is included.</summary>
    /// <param name="context">The request. Its members are set while it is executed.</param>
    public virtual IDisposable? ExecuteRequest(RequestContext context) => null;

    /// <summary>A subscription is open.</summary>
    /// <param name="context">The request that subscribed.</param>
    public virtual IDisposable? ExecuteSubscription(RequestContext context) => null;

    /// <summary>The operation of a subscription is executed for an event.</summary>
    /// <param name="context">The event, with its own result.</param>
    public virtual IDisposable? OnSubscriptionEvent(RequestContext context) => null;

    /// <summary>The plan of the request's document was in the cache.</summary>
    /// <param name="context">The request.</param>
    public virtual void RetrievedDocumentFromCache(RequestContext context)
    {
    }

    /// <summary>The request's document was not in the cache. It was parsed and validated.</summary>
    /// <param name="context">The request.</param>
    public virtual void AddedDocumentToCache(RequestContext context)
    {
    }

    /// <summary>A resolver is called. Fields that read a property have no resolver.</summary>
    /// <param name="context">The field.</param>
    public virtual IDisposable? ResolveFieldValue(IMiddlewareContext context) => null;

    /// <summary>A resolver threw an exception. Raised within the scope of <see cref="ResolveFieldValue"/>.</summary>
    /// <param name="context">The field.</param>
    /// <param name="exception">The exception, before it is masked.</param>
    public virtual void ResolveFieldValueError(IMiddlewareContext context, Exception exception)
    {
    }

    /// <summary>A data loader fetches a batch.</summary>
    /// <param name="dataLoader">The data loader.</param>
    /// <param name="keys">The number of keys.</param>
    public virtual IDisposable? ExecuteBatch(IDataLoader dataLoader, int keys) => null;

    /// <summary>A field failed with an exception that is masked for the client.</summary>
    /// <param name="errorId">The id that the client receives.</param>
    /// <param name="path">The field's path in the result.</param>
    /// <param name="exception">The exception.</param>
    public virtual void ResolverError(string errorId, Path path, Exception exception)
    {
    }

    /// <summary>A request failed with an exception that is masked for the client and does not belong to a field.</summary>
    /// <param name="errorId">The id that the client receives.</param>
    /// <param name="exception">The exception.</param>
    public virtual void RequestError(string errorId, Exception exception)
    {
    }
}
