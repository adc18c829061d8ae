namespace SessionGraph.Providers;

/// <summary>A place among the operations of the graph, for as long as one of them may take.</summary>
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

    /// <summary>Ends with the turn's time, or with the request.</summary>
    public CancellationToken CancellationToken => _end.Token;

    /// <summary>Whether the turn's time is over.</summary>
    public bool IsOver => _timeout.IsCancellationRequested;

    /// <summary>Gives the place to the next.</summary>
    public void Dispose()
    {
        _end.Dispose();
        _timeout.Dispose();
        _place?.Dispose();
    }
}
