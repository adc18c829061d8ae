using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Execution.Processing;

namespace SessionGraph.GraphQL.Execution;

public sealed partial class RequestExecutor
{
    // See https://spec.graphql.org/September2025/#sec-Subscription.
    private async ValueTask<IExecutionResult> SubscribeAsync(PreparedOperation operation, CancellationToken cancellationToken)
    {
        var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var context = new OperationContext(
            operation.Plan, operation.Request, operation.Variables, operation.Flags, _services, ended.Token);
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
            return new SubscriptionStream(events, ExecuteEventAsync, Fail, _errors, field, ended);
        }
        catch (Exception exception)
        {
            ended.Dispose();
            if (field is not null)
                await field.DisposeAsync();

            if (exception is OperationCanceledException && cancellationToken.IsCancellationRequested)
                return Fail([Cancelled()]);

            context.Errors.AddException(exception, column, 0);
            return OperationResult.FromErrors(context.Errors.ToList());
        }

        async ValueTask<OperationResult> ExecuteEventAsync(object value, CancellationToken token)
        {
            using (await EnterNextAsync(operation.Request, token))
                return (OperationResult)await ExecuteAsync(operation, value, token);
        }
    }

    /// <summary>The responses to the events of a source stream.</summary>
    private sealed class SubscriptionStream(
        IAsyncEnumerable<object> events,
        Func<object, CancellationToken, ValueTask<OperationResult>> execute,
        Func<IReadOnlyList<IError>, OperationResult> fail,
        ErrorHandler errors,
        FieldContext field,
        CancellationTokenSource ended) : ResponseStream
    {
        private int _isDisposed;

        public override async IAsyncEnumerable<OperationResult> ReadResultsAsync(
            [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(ended.Token, cancellationToken);
            await using var source = events.GetAsyncEnumerator(linked.Token);
            while (true)
            {
                OperationResult? failure = null;
                try
                {
                    if (!await source.MoveNextAsync())
                        break;
                }
                catch (OperationCanceledException) when (linked.IsCancellationRequested)
                {
                    break;
                }
                catch (Exception exception)
                {
                    failure = fail(errors.ErrorsOf(exception));
                }

                yield return failure ?? await execute(source.Current, linked.Token);
                if (failure is not null)
                    break;
            }
        }

        public override async ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref _isDisposed, 1) is not 0)
                return;

            await ended.CancelAsync();
            ended.Dispose();
            if (events is IAsyncDisposable disposable)
                await disposable.DisposeAsync();

            await field.DisposeAsync();
        }
    }
}
