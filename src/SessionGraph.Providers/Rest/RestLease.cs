namespace SessionGraph.Providers;

/// <summary>The right to execute a request among the operations of the graph, for a limited time.</summary>
internal sealed class RestLease : IDisposable
{
    private readonly IDisposable? _place;
    private readonly CancellationTokenSource _timeout;
    private readonly CancellationTokenSource _end;

    public RestLease(IDisposable? place, TimeSpan time, TimeProvider timeProvider, CancellationToken requestAborted)
    {
        _place = place;
        _timeout = new CancellationTokenSource(time, timeProvider);
        _end = CancellationTokenSource.CreateLinkedTokenSource(_timeout.Token, requestAborted);
    }

    /// <summary>Cancelled when the lease expires or the request is aborted.</summary>
    public CancellationToken CancellationToken => _end.Token;

    /// <summary>Whether the lease has expired.</summary>
    public bool IsOver => _timeout.IsCancellationRequested;

    /// <summary>Releases the lease.</summary>
    public void Dispose()
    {
        _end.Dispose();
        _timeout.Dispose();
        _place?.Dispose();
    }
}
