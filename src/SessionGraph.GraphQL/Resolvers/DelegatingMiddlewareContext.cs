using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Resolvers;

/// <summary>
/// A base class for contexts that change single members of another context. Conventions use it between a field and its resolver.
/// </summary>
internal abstract class DelegatingMiddlewareContext(IMiddlewareContext inner) : IMiddlewareContext
{
    public virtual object? Result
    {
        get => inner.Result;
        set => inner.Result = value;
    }

    public Schema Schema => inner.Schema;

    public Operation Operation => inner.Operation;

    public Selection Selection => inner.Selection;

    public ObjectType ObjectType => inner.ObjectType;

    public Path Path => inner.Path;

    public IServiceProvider Services => inner.Services;

    public IDictionary<string, object?> ContextData => inner.ContextData;

    public IncludeFlags IncludeFlags => inner.IncludeFlags;

    public CancellationToken RequestAborted => inner.RequestAborted;

    public ResultLimits ResultLimits => inner.ResultLimits;

    public T Parent<T>() => inner.Parent<T>();

    public virtual T ArgumentValue<T>(string name) => inner.ArgumentValue<T>(name);

    public virtual Optional<T> ArgumentOptional<T>(string name) => inner.ArgumentOptional<T>(name);

    public T Service<T>()
        where T : notnull
        => inner.Service<T>();

    public T DataLoader<T>()
        where T : class
        => inner.DataLoader<T>();

    public void ReportError(IError error) => inner.ReportError(error);

    public IReadOnlyList<Selection> GetSelections(ObjectType typeContext, Selection? selection = null)
        => inner.GetSelections(typeContext, selection);

    public void RegisterForCleanup(IAsyncDisposable resource) => inner.RegisterForCleanup(resource);
}
