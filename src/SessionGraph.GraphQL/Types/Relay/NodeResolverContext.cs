using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>The context of <c>node</c> or <c>nodes</c> as a node resolver sees it: its one argument is the key, its result its own.</summary>
internal sealed class NodeResolverContext(IMiddlewareContext inner, object key) : IMiddlewareContext
{
    public object? Result { get; set; }

    public Schema Schema => inner.Schema;

    public Operation Operation => inner.Operation;

    public Selection Selection => inner.Selection;

    public ObjectType ObjectType => inner.ObjectType;

    public Path Path => inner.Path;

    public IServiceProvider Services => inner.Services;

    public IDictionary<string, object?> ContextData => inner.ContextData;

    public IncludeFlags IncludeFlags => inner.IncludeFlags;

    public CancellationToken RequestAborted => inner.RequestAborted;

    public T Parent<T>() => inner.Parent<T>();

    public T ArgumentValue<T>(string name) => (T)key;

    public Optional<T> ArgumentOptional<T>(string name) => new((T)key);

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
