namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>
/// The first phase of a request. It calls the resolvers level by level, and all resolvers of a level before it awaits any, so that their
/// data loaders fetch in one batch.
/// </summary>
internal sealed class FieldResolver(OperationContext context)
{
    private readonly List<Task> _pending = [];
    private readonly List<(FieldContext Context, FieldColumn Column)> _detached = [];
    private readonly List<FieldColumn> _columns = [];

    /// <summary>Resolves the selections on the objects, on all levels.</summary>
    public ValueTask ResolveAsync(params List<ObjectBatch> objects) => ResolveLevelsAsync(objects, null);

    /// <summary>Resolves one selection on the root, on all levels.</summary>
    public ValueTask ResolveAsync(ObjectBatch root, int selection) => ResolveLevelsAsync([root], selection);

    private async ValueTask ResolveLevelsAsync(List<ObjectBatch> level, int? onlySelection)
    {
        while (level.Count > 0)
        {
            context.RequestAborted.ThrowIfCancellationRequested();
            context.BatchScheduler.Collect();
            _columns.Clear();

            // Objects returned by getters join the current level.
            for (var index = 0; index < level.Count; index++)
                Start(level[index], index is 0 ? onlySelection : null, level);

            onlySelection = null;
            context.BatchScheduler.Release();
            if (_pending.Count > 0)
            {
                await Task.WhenAll(_pending).WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                context.RequestAborted.ThrowIfCancellationRequested();
                _pending.Clear();
                TakeDetachedResults();
            }

            context.ThrowIfEnded();

            var next = new List<ObjectBatch>();
            foreach (var column in _columns)
            {
                column.WithholdItems(context);
                if (column.HasChildren)
                    column.CollectChildren(context, next);
            }

            level = next;
        }
    }

    private void Start(ObjectBatch batch, int? onlySelection, List<ObjectBatch> level)
    {
        var selections = batch.SelectionSet.Selections;
        for (var index = onlySelection ?? 0; index < selections.Count; index++)
        {
            var selection = selections[index];
            if (selection.IsResolved && selection.IsIncluded(context.IncludeFlags) && batch.IsCurrent(index))
            {
                context.AddValues(batch.Objects.Count);
                var column = new FieldColumn(selection, batch);
                batch.Columns[index] = column;
                if (selection.Writer is null)
                    Resolve(column);
                else
                    Get(column, level);
            }

            if (onlySelection is not null)
                break;
        }
    }

    private void Get(FieldColumn column, List<ObjectBatch> level)
    {
        for (var row = 0; row < column.Values.Length; row++)
        {
            try
            {
                column.Values[row] = column.Selection.Writer!.Get(column.Batch.Objects[row]);
            }
            catch (Exception exception)
            {
                context.Errors.AddException(exception, column, row);
            }
        }

        column.WithholdItems(context);
        if (column.HasChildren)
            column.CollectChildren(context, level);
    }

    private void Resolve(FieldColumn column)
    {
        if (column.HasChildren || column.Selection.Stream is not null)
            _columns.Add(column);

        if (!TryCoerceArguments(column, out var arguments))
            return;

        var fieldContext = new FieldContext(context, column, arguments);
        var calls = column.Selection.Field.IsBatch ? 1 : column.Values.Length;
        for (var row = 0; row < calls; row++)
        {
            // A synchronous resolver may have used up the request's time.
            context.RequestAborted.ThrowIfCancellationRequested();
            fieldContext.Row = row;
            var isDone = TryResolve(fieldContext, column);

            // A context that may still be in use is not reused.
            if (!isDone && row + 1 < calls)
                fieldContext = new FieldContext(context, column, arguments);
        }
    }

    private bool TryCoerceArguments(FieldColumn column, out object?[] arguments)
    {
        try
        {
            arguments = column.Selection.Arguments.Coerce(context.Variables);
            return true;
        }
        catch (Exception exception)
        {
            arguments = [];
            for (var row = 0; row < column.Values.Length; row++)
                context.Errors.AddException(exception, column, row);

            return false;
        }
    }

    private bool TryResolve(FieldContext fieldContext, FieldColumn column)
    {
        ValueTask resolution;
        try
        {
            resolution = column.Selection.Field.Resolver!(fieldContext);
        }
        catch (Exception exception)
        {
            resolution = ValueTask.FromException(exception);
        }

        if (fieldContext.DetachedTask is { Task: var task })
        {
            _pending.Add(task);
            _detached.Add((fieldContext, column));
            return false;
        }

        if (resolution.IsCompletedSuccessfully && !fieldContext.HasResources && fieldContext.Result is not IItemSequence
            && !column.Selection.Field.IsBatch)
        {
            column.Values[fieldContext.Row] = fieldContext.Result;
            return true;
        }

        var pending = AwaitAsync(resolution, fieldContext, column);
        if (!pending.IsCompleted)
            _pending.Add(pending);

        return false;
    }

    private void TakeDetachedResults()
    {
        foreach (var (fieldContext, column) in _detached)
        {
            var (task, getResult) = fieldContext.DetachedTask!.Value;
            try
            {
                column.SetResult(fieldContext.Row, getResult(task));
            }
            catch (Exception exception)
            {
                AddException(exception, fieldContext, column);
            }
        }

        _detached.Clear();
    }

    // A sequence's resources are needed as long as the sequence.
    private void TransferOwnership(IItemSequence sequence, FieldContext fieldContext)
    {
        sequence.TakeOwnership(fieldContext);
        context.Delivery!.Register(sequence);
    }

    private async Task AwaitAsync(ValueTask resolution, FieldContext fieldContext, FieldColumn column)
    {
        try
        {
            try
            {
                await resolution;
            }
            finally
            {
                if (fieldContext.Result is IItemSequence sequence)
                    TransferOwnership(sequence, fieldContext);
                else if (fieldContext.HasResources)
                    await fieldContext.DisposeAsync();
            }

            column.SetResult(fieldContext.Row, fieldContext.Result);
        }
        catch (Exception exception)
        {
            AddException(exception, fieldContext, column);
        }
    }

    // An abort is reported once, for the whole request.
    private void AddException(Exception exception, FieldContext fieldContext, FieldColumn column)
    {
        if (context.IsAbortedBy(exception))
        {
            context.EndRequest(exception);
            return;
        }

        foreach (var row in column.RowsResolvedWith(fieldContext.Row))
            context.Errors.AddException(exception, column, row);
    }
}
