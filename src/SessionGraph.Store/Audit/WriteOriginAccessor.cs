namespace SessionGraph.Store;

/// <summary>
/// Gives a write access to its origin. A transport sets the origin before it calls what writes. It flows with the asynchronous calls, so
/// concurrent operations of one request can have different origins.
/// </summary>
public sealed class WriteOriginAccessor
{
    private readonly AsyncLocal<WriteOrigin?> _current = new();

    /// <summary>The origin of the writes of the current asynchronous call.</summary>
    public WriteOrigin Current => _current.Value ?? WriteOrigin.Gateway;

    /// <summary>Sets the origin for the rest of the calling asynchronous method and the calls below it.</summary>
    public void Set(WriteOrigin origin) => _current.Value = origin;
}
