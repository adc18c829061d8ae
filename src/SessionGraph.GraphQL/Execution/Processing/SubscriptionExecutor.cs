namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>Subscribes to source streams. See https://spec.graphql.org/September2025/#sec-Subscription.</summary>
/// <param name="services">The services that all executions share.</param>
/// <param name="operations">Executes the operation for each event.</param>
internal sealed class SubscriptionExecutor(ExecutionServices services, OperationExecutor operations)
{
    /// <summary>Subscribes to the source stream of the operation. The result is a <see cref="SubscriptionStream"/>, or the errors.</summary>
    public async ValueTask<IExecutionResult> SubscribeAsync(PreparedOperation operation, CancellationToken cancellationToken)
    {
        var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var context = new OperationContext(
            operation.Plan, operation.Request, operation.Variables, operation.Flags, services, ended.Token);
        var root = new ObjectBatch(operation.Plan.RootSelectionSet, null);
        root.Add(null, 0, -1);
        var selection = operation.Plan.RootSelectionSet.Selections.Single(candidate => candidate.IsIncluded(operation.Flags));
        var column = new FieldColumn(selection, root);
        FieldContext? field = null;
        try
        {
            var subscribe = selection.Field.SubscribeResolver
                ?? throw new InvalidOperationException($"{selection.Field.Coordinate} has no source stream.");
            field = new FieldContext(context, column, selection.Arguments.Coerce(operation.Variables));
            var events = await subscribe(field);
            return new SubscriptionStream(events, ExecuteEventAsync, services.Errors, field, ended);
        }
        catch (Exception exception)
        {
            ended.Dispose();
            if (field is not null)
                await field.DisposeAsync();

            if (exception is OperationCanceledException && cancellationToken.IsCancellationRequested)
                return services.Errors.Fail([RequestErrors.Cancelled()]);

            context.Errors.AddException(exception, column, 0);
            return OperationResult.FromErrors(context.Errors.ToList());
        }

        async ValueTask<OperationResult> ExecuteEventAsync(object value, CancellationToken token)
        {
            using (await operations.EnterNextAsync(operation.Request, token))
                return (OperationResult)await operations.ExecuteAsync(operation, value, token);
        }
    }
}
