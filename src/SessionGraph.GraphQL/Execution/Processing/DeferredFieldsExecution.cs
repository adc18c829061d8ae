namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>Executes the fields of many objects that are delivered with the same fragments, as one batch for each type and place.</summary>
internal sealed class DeferredFieldsExecution : DeferredExecution
{
    private readonly Dictionary<ObjectBatch, ObjectBatch> _batches = [];
    private readonly List<(DeferredFields Fields, ObjectBatch Batch, int Row)> _rows = [];

    /// <summary>Prepares the execution.</summary>
    /// <param name="context">The context of this execution alone, with the fragments.</param>
    /// <param name="fields">The fields.</param>
    public DeferredFieldsExecution(OperationContext context, IEnumerable<DeferredFields> fields)
        : base(context)
    {
        foreach (var deferred in fields)
        {
            if (!_batches.TryGetValue(deferred.Batch, out var batch))
                _batches.Add(deferred.Batch, batch = deferred.Batch.CreateDeferred(context));

            _rows.Add((deferred, batch, batch.Add(deferred.Batch.Objects[deferred.Row], deferred.Row, -1)));
        }
    }

    public override void Complete(DeliverySchedule schedule)
    {
        using var output = new ResultWriter(Context.Limits, ResultWriterUse.Response);
        var completion = new ResultCompletion(Context, output);
        foreach (var (fields, batch, row) in _rows)
        {
            output.Rewind(0);
            completion.Origin = batch.PathOf(row);
            var isWritten = completion.TryWriteObject(batch.Objects[row], batch.SelectionSet, batch, row);
            completion.CheckLimits();
            Context.Limits.AddDelivered(output.Position);
            var result = new SerializedPart(isWritten ? output.WrittenSpan.ToArray() : null, Context.Errors.Take());
            schedule.Complete(fields, result, completion.TakeDeferredParts());
        }
    }

    protected override ValueTask ResolveAsync() => new FieldResolver(Context).ResolveAsync([.. _batches.Values]);
}
