using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>
/// Lets so many operations be executed at once, and so many wait: the oldest first, and no more of one address than leaves room for others.
/// </summary>
internal sealed class ExecutionGate : IExecutionGate, IAsyncDisposable
{
    private static readonly IPAddress s_noAddress = IPAddress.None;

    private readonly TimeSpan _maxQueueTime;
    private readonly TimeProvider _timeProvider;
    private readonly PartitionedRateLimiter<OperationRequest> _ofAddress;
    private readonly ConcurrencyLimiter _ofAll;
    private readonly ConcurrencyLimiter _next;

    public ExecutionGate(IOptions<GraphQLLoadOptions> options, TimeProvider timeProvider)
    {
        var load = options.Value;
        _maxQueueTime = load.MaxQueueTime;
        _timeProvider = timeProvider;
        var ofAddress = Limit(load.GetMaxConcurrentOperationsPerAddress(), load.MaxQueuedOperations * 3 / 4);
        Func<IPAddress, RateLimiter> createLimiter = _ => new ConcurrencyLimiter(ofAddress);
        _ofAddress = PartitionedRateLimiter.Create<OperationRequest, IPAddress>(request => AddressOf(request) is { } address
            ? RateLimitPartition.Get(address, createLimiter)
            : RateLimitPartition.GetNoLimiter(s_noAddress));
        _ofAll = new ConcurrencyLimiter(Limit(load.GetMaxConcurrentOperations(), load.MaxQueuedOperations));
        _next = new ConcurrencyLimiter(Limit(load.GetMaxConcurrentOperations(), int.MaxValue));
    }

    public ValueTask<IDisposable?> EnterAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        var ofAddress = _ofAddress.AttemptAcquire(request);
        if (!ofAddress.IsAcquired)
            return WaitAsync(request, null, cancellationToken);

        var ofAll = _ofAll.AttemptAcquire();
        return ofAll.IsAcquired ? new(new Place(ofAddress, ofAll)) : WaitAsync(request, ofAddress, cancellationToken);
    }

    public async ValueTask<IDisposable?> EnterNextAsync(OperationRequest request, CancellationToken cancellationToken)
        => await _next.AcquireAsync(1, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _ofAddress.DisposeAsync();
        await _ofAll.DisposeAsync();
        await _next.DisposeAsync();
    }

    private async ValueTask<IDisposable?> WaitAsync(OperationRequest request, RateLimitLease? ofAddress, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_maxQueueTime, _timeProvider);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            ofAddress ??= await _ofAddress.AcquireAsync(request, 1, waiting.Token);
            if (ofAddress.IsAcquired && await _ofAll.AcquireAsync(1, waiting.Token) is { IsAcquired: true } ofAll)
                return new Place(ofAddress, ofAll);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It has waited too long.
        }
        catch
        {
            ofAddress?.Dispose();
            throw;
        }

        ofAddress?.Dispose();
        return null;
    }

    private static IPAddress? AddressOf(OperationRequest request)
        => request.ContextData?.TryGetValue(nameof(HttpContext), out var value) is true && value is HttpContext context
            ? ClientAddress.Of(context.Connection.RemoteIpAddress)
            : null;

    private static ConcurrencyLimiterOptions Limit(int permits, int queued) => new()
    {
        PermitLimit = permits,
        QueueLimit = queued,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    };

    /// <summary>A place among those that are executed.</summary>
    private sealed class Place(RateLimitLease ofAddress, RateLimitLease ofAll) : IDisposable
    {
        public void Dispose()
        {
            ofAll.Dispose();
            ofAddress.Dispose();
        }
    }
}
