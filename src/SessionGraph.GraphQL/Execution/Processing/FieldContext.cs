using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>The context of one field of one object. A batch resolver has the context of the first object.</summary>
internal sealed partial class FieldContext(OperationContext context, FieldColumn column, object?[] arguments)
    : IMiddlewareContext, IAsyncDisposable
{
    private List<IAsyncDisposable>? _resources;
    private int _row;

    public Schema Schema => context.Operation.Schema;

    public Operation Operation => context.Operation;

    public Selection Selection => column.Selection;

    public ObjectType ObjectType => column.Selection.DeclaringType;

    public Path Path => column.PathOf(_row);

    public IServiceProvider Services => context.Services;

    public IDictionary<string, object?> ContextData => context.ContextData;

    public IncludeFlags IncludeFlags => context.IncludeFlags;

    public CancellationToken RequestAborted => context.RequestAborted;

    public ResultLimits ResultLimits => context.Limits;

    public object? Result { get; set; }

    /// <summary>The row that is being resolved. The context can be reused for another row once the resolver has completed.</summary>
    public int Row
    {
        get => _row;
        set
        {
            _row = value;
            Result = null;
        }
    }

    /// <summary>Whether resources are registered for cleanup.</summary>
    public bool HasResources => _resources is not null;

    /// <summary>The detached task and a function that reads its result; null if there is none.</summary>
    public (Task Task, Func<Task, object?> GetResult)? DetachedTask { get; private set; }

    public T Parent<T>() => (T)column.Batch.Objects[_row]!;

    /// <summary>The parents of a batch resolver.</summary>
    public T[] GetParents<T>()
    {
        var objects = column.Batch.Objects;
        var parents = new T[objects.Count];
        for (var row = 0; row < parents.Length; row++)
            parents[row] = (T)objects[row]!;

        return parents;
    }

    public T Service<T>()
        where T : notnull
        => (T)(Services.GetService(typeof(T)) ?? throw new InvalidOperationException($"No service of type {typeof(T)} is registered."));

    public T DataLoader<T>()
        where T : class
        => context.DataLoaders.Get<T>();

    public void ReportError(IError error)
    {
        foreach (var row in column.RowsResolvedWith(_row))
            context.Errors.Add(error, column, row);
    }

    public void RegisterForCleanup(IAsyncDisposable resource) => (_resources ??= []).Add(resource);

    int? IMiddlewareContext.InitialCount
        => context.Delivery is null || Selection.Field.MiddlewareCount > 0
            ? null
            : Selection.Stream?.InitialCount(context.Variables, IncludeFlags);

    public IReadOnlyList<Selection> GetSelections(ObjectType typeContext, Selection? selection = null)
    {
        var selectionSet = (selection ?? Selection).GetSelectionSet(Operation, typeContext);
        var order = selectionSet.OrderOf(IncludeFlags);
        if (order is null && !selectionSet.IsConditional)
            return selectionSet.Selections;

        return
        [
            .. selectionSet.Selections
                .Select((candidate, index) => order is null ? candidate : selectionSet.Selections[order[index]])
                .Where(candidate => candidate.IsIncluded(IncludeFlags)),
        ];
    }

    /// <summary>
    /// Detaches the resolver's task, so that the caller awaits all tasks of a level together, without a state machine for each. Returns
    /// false if middleware or cleanup needs the result.
    /// </summary>
    public bool TryDetach(Task task, Func<Task, object?> getResult)
    {
        if (HasResources || Selection.Field.MiddlewareCount > 0)
            return false;

        DetachedTask = (task, getResult);
        return true;
    }

    /// <summary>Disposes the registered resources in reverse order.</summary>
    public async ValueTask DisposeAsync()
    {
        var resources = _resources;
        _resources = null;
        for (var index = (resources?.Count ?? 0) - 1; index >= 0; index--)
            await resources![index].DisposeAsync();
    }
}
