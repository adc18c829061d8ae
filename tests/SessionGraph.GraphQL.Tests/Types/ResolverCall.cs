using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Types;

/// <summary>Calls a single resolver without an operation. The test sets what the executor would provide.</summary>
internal sealed class ResolverCall(Schema schema) : IMiddlewareContext, IServiceProvider
{
    public Dictionary<string, object?> Arguments { get; } = [];

    public Dictionary<Type, object> Registered { get; } = [];

    public object? Parent { get; init; }

    public object? Result { get; set; }

    public Schema Schema => schema;

    public Operation Operation => throw new NotSupportedException();

    public Selection Selection => throw new NotSupportedException();

    public ObjectType ObjectType => throw new NotSupportedException();

    public Path Path => Path.Root;

    public IServiceProvider Services => this;

    public IDictionary<string, object?> ContextData { get; } = new Dictionary<string, object?>();

    public IncludeFlags IncludeFlags => default;

    public CancellationToken RequestAborted { get; init; }

    public ResultLimits ResultLimits => throw new NotSupportedException();

    T IResolverContext.Parent<T>() => (T)Parent!;

    public T ArgumentValue<T>(string name) => (T)Arguments.GetValueOrDefault(name)!;

    public Optional<T> ArgumentOptional<T>(string name)
        => Arguments.TryGetValue(name, out var value) ? new Optional<T>((T?)value) : default;

    public T Service<T>()
        where T : notnull
        => (T)Registered[typeof(T)];

    public T DataLoader<T>()
        where T : class
        => (T)Registered[typeof(T)];

    public object? GetService(Type serviceType) => Registered.GetValueOrDefault(serviceType);

    public void ReportError(IError error) => throw new GraphQLException(error);

    public IReadOnlyList<Selection> GetSelections(ObjectType typeContext, Selection? selection = null) => [];

    public void RegisterForCleanup(IAsyncDisposable resource) => throw new NotSupportedException();

    /// <summary>Resolves the field, which has a resolver.</summary>
    public async ValueTask<object?> ResolveAsync(string coordinate)
    {
        await schema.Field(coordinate).Resolver!(this);
        return Result;
    }
}
