using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>
/// Limits how many operations are executed and how many wait, oldest first. One client address may have only a share of both.
/// </summary>
internal sealed class ExecutionGate : IExecutionGate, IAsyncDisposable
{
    private static readonly IPAddress s_noAddress = IPAddress.None;

    private readonly TimeSpan _maxQueueTime;
    private readonly TimeProvider _timeProvider;
    private readonly PartitionedRateLimiter<OperationRequest> _addressLimiter;
    private readonly ConcurrencyLimiter _globalLimiter;
    private readonly ConcurrencyLimiter _continuationLimiter;

    public ExecutionGate(IOptions<GraphQLLoadOptions> options, TimeProvider timeProvider)
    {
        var load = options.Value;
        _maxQueueTime = load.MaxQueueTime;
        _timeProvider = timeProvider;
        var addressOptions = CreateOptions(load.GetMaxConcurrentOperationsPerAddress(), load.MaxQueuedOperations * 3 / 4);
        Func<IPAddress, RateLimiter> createLimiter = _ => new ConcurrencyLimiter(addressOptions);
        _addressLimiter = PartitionedRateLimiter.Create<OperationRequest, IPAddress>(request => AddressOf(request) is { } address
            ? RateLimitPartition.Get(address, createLimiter)
            : RateLimitPartition.GetNoLimiter(s_noAddress));
        _globalLimiter = new ConcurrencyLimiter(CreateOptions(load.GetMaxConcurrentOperations(), load.MaxQueuedOperations));
        _continuationLimiter = new ConcurrencyLimiter(CreateOptions(load.GetMaxConcurrentOperations(), int.MaxValue));
    }

    public ValueTask<IDisposable?> EnterAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        var addressLease = _addressLimiter.AttemptAcquire(request);
        if (!addressLease.IsAcquired)
            return WaitAsync(request, null, cancellationToken);

        var globalLease = _globalLimiter.AttemptAcquire();
        return globalLease.IsAcquired
            ? new(new ExecutionLease(addressLease, globalLease))
            : WaitAsync(request, addressLease, cancellationToken);
    }

    public async ValueTask<IDisposable?> EnterNextAsync(OperationRequest request, CancellationToken cancellationToken)
        => await _continuationLimiter.AcquireAsync(1, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _addressLimiter.DisposeAsync();
        await _globalLimiter.DisposeAsync();
        await _continuationLimiter.DisposeAsync();
    }

    private async ValueTask<IDisposable?> WaitAsync(
        OperationRequest request, RateLimitLease? addressLease, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_maxQueueTime, _timeProvider);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            addressLease ??= await _addressLimiter.AcquireAsync(request, 1, waiting.Token);
            if (addressLease.IsAcquired && await _globalLimiter.AcquireAsync(1, waiting.Token) is { IsAcquired: true } globalLease)
                return new ExecutionLease(addressLease, globalLease);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The operation has waited too long.
        }
        catch
        {
            addressLease?.Dispose();
            throw;
        }

        addressLease?.Dispose();
        return null;
    }

    private static IPAddress? AddressOf(OperationRequest request)
        => request.ContextData?.TryGetValue(nameof(HttpContext), out var value) is true && value is HttpContext context
            ? ClientAddress.Of(context.Connection.RemoteIpAddress)
            : null;

    private static ConcurrencyLimiterOptions CreateOptions(int permits, int queued) => new()
    {
        PermitLimit = permits,
        QueueLimit = queued,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    };

    /// <summary>The permit to execute one operation.</summary>
    private sealed class ExecutionLease(RateLimitLease addressLease, RateLimitLease globalLease) : IDisposable
    {
        public void Dispose()
        {
            globalLease.Dispose();
            addressLease.Dispose();
        }
    }
}
