using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>Executes queries, mutations and the events of subscriptions.</summary>
/// <param name="services">The services that all executions share.</param>
internal sealed class OperationExecutor(ExecutionServices services)
{
    private readonly RequestExecutorOptions _options = services.Options;
    private readonly ErrorHandler _errors = services.Errors;

    /// <summary>Executes an operation within the timeout of a request.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="rootValue">The event of a subscription; null for other operations.</param>
    /// <param name="cancellationToken">Cancels the execution.</param>
    public async ValueTask<IExecutionResult> ExecuteAsync(
        PreparedOperation operation, object? rootValue, CancellationToken cancellationToken)
    {
        var timeout = new CancellationTokenSource(_options.ExecutionTimeout, _options.TimeProvider);
        var abortion = cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), timeout);
        var context = new OperationContext(
            operation.Plan, operation.Request, operation.Variables, operation.Flags, services, timeout.Token)
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
            var root = CreateRoot(context, rootValue);
            if (operation.Plan.Kind is OperationType.Mutation)
            {
                await new MutationExecutor(context, completion, _options.ExecutionTimeout).ExecuteAsync(root, cancellationToken);
            }
            else
            {
                await new FieldResolver(context).ResolveAsync(root);
                context.RequestAborted.ThrowIfCancellationRequested();
                completion.TryWriteObject(rootValue, root.SelectionSet, root, 0);
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
            return _errors.Fail(exception);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            output.Dispose();
            return _errors.Fail(
                RequestFailure.Unexpected, [cancellationToken.IsCancellationRequested ? RequestErrors.Cancelled() : TimedOut()]);
        }
        catch (Exception exception)
        {
            output.Dispose();
            return _errors.Fail(exception);
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

    /// <summary>Waits until the next part of a response may be executed. Returns null if it need not wait.</summary>
    public ValueTask<IDisposable?> EnterNextAsync(OperationRequest request, CancellationToken cancellationToken)
        => _options.ExecutionGate?.EnterNextAsync(request, cancellationToken) ?? default;

    private static ObjectBatch CreateRoot(OperationContext context, object? rootValue)
    {
        var root = context.CreateBatch(context.Operation.RootSelectionSet, null);
        root.Add(rootValue, 0, -1);
        return root;
    }

    private IReadOnlyList<IError> AbortedWith(Exception exception)
        => _errors.Filter(exception is OperationCanceledException ? [TimedOut()] : _errors.ErrorsOf(exception));

    private IError TimedOut() => RequestErrors.TimedOut(_options.ExecutionTimeout);
}
