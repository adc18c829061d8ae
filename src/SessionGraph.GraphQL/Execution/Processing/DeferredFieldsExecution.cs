namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>Executes deferred fields of many objects, as one batch for each type and position in the plan.</summary>
internal sealed class DeferredFieldsExecution : DeferredExecution
{
    private readonly Dictionary<ObjectBatch, ObjectBatch> _batches = [];
    private readonly List<(DeferredFields Fields, ObjectBatch Batch, int Row)> _rows = [];

    /// <summary>Creates the execution.</summary>
    /// <param name="context">The context of this execution, with the deferred fragments.</param>
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
