using System.Runtime.CompilerServices;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>The responses to the events of a source stream.</summary>
/// <param name="events">The source stream.</param>
/// <param name="execute">Executes the operation for an event.</param>
/// <param name="errors">Handles exceptions of the source stream.</param>
/// <param name="field">The field that has the source stream.</param>
/// <param name="ended">Cancelled when the subscription ends.</param>
internal sealed class SubscriptionStream(
    IAsyncEnumerable<object> events,
    Func<object, CancellationToken, ValueTask<OperationResult>> execute,
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
                failure = errors.Fail(errors.ErrorsOf(exception));
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
