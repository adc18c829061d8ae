using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>
/// A response that is delivered in parts. Deferred parts start after the initial result is read, and each further part after the previous
/// one: a slow reader slows down the execution.
/// </summary>
internal sealed class IncrementalStream : ResponseStream
{
    private readonly OperationContext _context;
    private readonly Func<Exception, IReadOnlyList<IError>> _errorsOf;
    private readonly CancellationTokenSource _timeout;
    private readonly CancellationTokenRegistration _abortRegistration;
    private readonly Func<CancellationToken, ValueTask<IDisposable?>> _enter;
    private readonly DeliverySchedule _schedule;
    private readonly Channel<DeferredExecution> _done = Channel.CreateUnbounded<DeferredExecution>();
    private OperationResult? _initialResult;
    private int _running;
    private int _isDisposed;

    /// <summary>Creates the response.</summary>
    /// <param name="context">The context of the execution. The response takes ownership.</param>
    /// <param name="data">The data of the initial result.</param>
    /// <param name="deferredParts">The deferred parts of the initial result.</param>
    /// <param name="errorsOf">Converts an exception that ends the response to errors.</param>
    /// <param name="timeout">Cancels the execution. The response takes ownership.</param>
    /// <param name="abortRegistration">The registration that links the timeout to the request. The response takes ownership.</param>
    /// <param name="enter">Waits until the next part may be executed.</param>
    public IncrementalStream(
        OperationContext context,
        ResultWriter data,
        IReadOnlyList<DeferredPart> deferredParts,
        Func<Exception, IReadOnlyList<IError>> errorsOf,
        CancellationTokenSource timeout,
        CancellationTokenRegistration abortRegistration,
        Func<CancellationToken, ValueTask<IDisposable?>> enter)
    {
        (_context, _errorsOf, _timeout, _abortRegistration, _enter) = (context, errorsOf, timeout, abortRegistration, enter);
        context.Limits.AddDelivered(data.Position);
        _schedule = new DeliverySchedule(context);
        _schedule.Add(deferredParts);
        _initialResult = new ExecutedResult(context.Errors.ToList(), data, _schedule.TakePayload().Write(context.Limits, hasNext: true), context.ReportedCost);
    }

    public override bool IsIncremental => true;

    public override async IAsyncEnumerable<OperationResult> ReadResultsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var abortRegistration = cancellationToken.UnsafeRegister(
            static state => ((CancellationTokenSource)state!).Cancel(), _timeout);
        yield return Interlocked.Exchange(ref _initialResult, null) ?? throw new InvalidOperationException("A response can be read only once.");

        while (_schedule.HasNext)
        {
            IncrementalResult result;
            try
            {
                using (await _enter(_context.RequestAborted))
                    await AdvanceAsync();

                result = TakeResult();
            }
            catch (Exception exception)
            {
                if (cancellationToken.IsCancellationRequested || _abortRegistration.Token.IsCancellationRequested)
                    yield break;

                _schedule.Abort(_errorsOf(exception));
                result = TakeResult();
            }

            yield return result;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) is not 0)
            return;

        await _timeout.CancelAsync();
        while (_running > 0)
        {
            await _done.Reader.ReadAsync(CancellationToken.None);
            _running--;
        }

        await _context.DisposeAsync();
        await _abortRegistration.DisposeAsync();
        _timeout.Dispose();
        if (_initialResult is not null)
            await _initialResult.DisposeAsync();
    }

    private IncrementalResult TakeResult()
        => new(_schedule.TakePayload().Write(_context.Limits, _schedule.HasNext), _schedule.HasNext);

    // Waits until there is a payload. Everything that completes meanwhile goes into the same payload.
    private async ValueTask AdvanceAsync()
    {
        while (_schedule.Payload.IsEmpty)
        {
            _context.RequestAborted.ThrowIfCancellationRequested();
            Start();
            var execution = await _done.Reader.ReadAsync(CancellationToken.None);
            do
            {
                _running--;
                if (execution.Failure is { } failure)
                    throw failure;

                execution.Complete(_schedule);
            }
            while (_done.Reader.TryRead(out execution));
        }
    }

    // Starts all parts together, so that their data loaders fetch in one batch.
    private void Start()
    {
        _context.BatchScheduler.Collect();
        foreach (var fields in _schedule.Fields.GroupBy(fields => fields.Usages))
            Start(new DeferredFieldsExecution(_context.CreateDeferred(fields.Key), fields));

        foreach (var stream in _schedule.Streams)
            Start(new StreamedItemsExecution(_context.CreateDeferred(stream.Usages), stream));

        _schedule.Fields.Clear();
        _schedule.Streams.Clear();
        _context.BatchScheduler.Release();
    }

    private void Start(DeferredExecution execution)
    {
        _running++;
        _ = RunAsync(execution);
    }

    private async Task RunAsync(DeferredExecution execution)
    {
        await execution.RunAsync();
        _done.Writer.TryWrite(execution);
    }
}
