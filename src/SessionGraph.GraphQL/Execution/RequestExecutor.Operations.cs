using SessionGraph.GraphQL.Execution.Processing;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution;

public sealed partial class RequestExecutor
{
    private async ValueTask<IExecutionResult> ExecuteAsync(
        PreparedOperation operation, object? rootValue, CancellationToken cancellationToken)
    {
        var timeout = new CancellationTokenSource(_options.ExecutionTimeout, _options.TimeProvider);
        var abortion = cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), timeout);
        var context = new OperationContext(
            operation.Plan, operation.Request, operation.Variables, operation.Flags, _services, timeout.Token)
        {
            Delivery = operation.Plan.HasIncrementalParts && operation.Request.AllowIncrementalDelivery
                ? new IncrementalDelivery(operation.Plan, operation.Flags)
                : null,
            ReportedCost = operation.ReportedCost,
        };
        var output = new ResultWriter(context.Limits, ResultWriterUse.Response);
        var isOver = true;
        try
        {
            var completion = new ResultCompletion(context, output);
            if (operation.Plan.Kind is OperationType.Mutation)
            {
                await ExecuteSeriallyAsync(context, completion, cancellationToken);
            }
            else
            {
                await ExecuteInParallelAsync(context, completion, rootValue);
                completion.CheckLimits();
            }

            if (completion.TakeDeferredParts() is { Count: > 0 } deferredParts)
            {
                var response = new IncrementalStream(
                    context, output, deferredParts, AbortedWith, timeout, abortion, token => EnterNextAsync(operation.Request, token));
                isOver = false;
                return response;
            }

            // After a timeout, a resolver may still use the execution's resources.
            if (!timeout.IsCancellationRequested)
                await context.DisposeAsync();

            return new ExecutedResult(context.Errors.ToList(), output, cost: context.ReportedCost);
        }
        catch (RequestEndedException exception)
        {
            output.Dispose();
            await timeout.CancelAsync();
            return Fail(exception);
        }
        catch (Exception exception)
        {
            output.Dispose();
            if (exception is OperationCanceledException && timeout.IsCancellationRequested)
                return Fail(RequestFailure.Unexpected, [cancellationToken.IsCancellationRequested ? Cancelled() : TimedOut()]);

            return Fail(exception);
        }
        finally
        {
            if (isOver)
            {
                if (context.Delivery is not null)
                    await context.Delivery.DisposeAsync();

                context.Limits.Close();
                await abortion.DisposeAsync();
                timeout.Dispose();
            }
        }
    }

    private IReadOnlyList<IError> AbortedWith(Exception exception)
        => _errors.Filter(exception is OperationCanceledException ? [TimedOut()] : _errors.ErrorsOf(exception));

    private static async ValueTask ExecuteInParallelAsync(OperationContext context, ResultCompletion completion, object? rootValue)
    {
        var root = CreateRoot(context, rootValue);
        await new FieldResolver(context).ResolveAsync(root);
        context.RequestAborted.ThrowIfCancellationRequested();
        completion.TryWriteObject(rootValue, root.SelectionSet, root, 0);
    }

    private static ObjectBatch CreateRoot(OperationContext context, object? rootValue)
    {
        var root = context.CreateBatch(context.Operation.RootSelectionSet, null);
        root.Add(rootValue, 0, -1);
        return root;
    }

    private IError TimedOut()
        => ErrorBuilder.New()
            .SetMessage($"The request exceeded the configured timeout of `{_options.ExecutionTimeout}`.")
            .SetCode("HC0045")
            .Build();
}
