using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>One field of one object, as its resolver sees it; a batch resolver's is that of the first object.</summary>
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

    /// <summary>The row that is being resolved. A context goes to another row only when nothing is left running for this.</summary>
    public int Row
    {
        get => _row;
        set
        {
            _row = value;
            Result = null;
        }
    }

    /// <summary>Whether something waits to be disposed.</summary>
    public bool HasResources => _resources is not null;

    /// <summary>The task that the resolver has left to be waited for, and what takes its result; null where it has not.</summary>
    public (Task Task, Func<Task, object?> GetResult)? DetachedTask { get; private set; }

    public T Parent<T>() => (T)column.Batch.Objects[_row]!;

    /// <summary>All parents: those that a batch resolver has.</summary>
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
        => (T)(Services.GetService(typeof(T)) ?? throw new InvalidOperationException($"There is no service of {typeof(T)}."));

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
    /// Leaves the resolver's task to whoever called it: all tasks of a level are waited for together, without a state machine for each.
    /// False where something around the resolver looks at the result.
    /// </summary>
    public bool TryDetach(Task task, Func<Task, object?> getResult)
    {
        if (HasResources || Selection.Field.MiddlewareCount > 0)
            return false;

        DetachedTask = (task, getResult);
        return true;
    }

    /// <summary>Disposes what was registered, the last first.</summary>
    public async ValueTask DisposeAsync()
    {
        var resources = _resources;
        _resources = null;
        for (var index = (resources?.Count ?? 0) - 1; index >= 0; index--)
            await resources![index].DisposeAsync();
    }
}
