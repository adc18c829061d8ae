namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>Executes the next items of a streamed list.</summary>
/// <param name="context">The context of this execution.</param>
/// <param name="stream">The list.</param>
internal sealed class StreamedItemsExecution(OperationContext context, StreamedItems stream) : DeferredExecution(context)
{
    // The maximum number of items that are delivered together, if so many are available.
    private const int MaxItems = 100;

    private readonly List<object?> _items = [];
    private FieldColumn? _column;
    private Exception? _sourceFailure;
    private bool _isLast;

    public override void Complete(DeliverySchedule schedule)
    {
        using var output = new ResultWriter(Context.Limits, ResultWriterUse.Response);
        var completion = new ResultCompletion(Context, output);
        var errors = new List<IError>();
        var count = 0;
        output.WriteStartArray();
        while (count < _items.Count && completion.TryWriteItem(_column!, count))
        {
            errors.AddRange(Context.Errors.Take());
            count++;
        }

        output.WriteEndArray();
        if (count == _items.Count && _sourceFailure is not null)
            Context.Errors.AddException(_sourceFailure, stream.Path, stream.Column.Selection);

        completion.CheckLimits();
        Context.Limits.AddDelivered(output.Position);
        schedule.Complete(
            stream,
            new SerializedPart(output.WrittenSpan.ToArray(), errors),
            completion.TakeDeferredParts(),
            count,
            _isLast,
            Context.Errors.Take());
    }

    protected override async ValueTask ResolveAsync()
    {
        try
        {
            _isLast = !await stream.Source.ReadAsync(_items, MaxItems, Context.RequestAborted);
        }
        catch (Exception exception) when (!Context.IsAbortedBy(exception))
        {
            _sourceFailure = exception;
        }

        var list = stream.Column.Batch.CreateDeferred(null);
        list.Add(stream.Column.Batch.Objects[stream.Row], stream.Row, -1);
        _column = new FieldColumn(stream.Column.Selection, list) { FirstItem = stream.Next };
        _column.Values[0] = _items;
        if (!_column.HasChildren)
        {
            Context.AddValues(_items.Count);
            return;
        }

        var children = new List<ObjectBatch>();
        _column.CollectChildren(Context, children);
        await new FieldResolver(Context).ResolveAsync(children);
    }
}
