namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>Whether a client may connect.</summary>
public sealed class ConnectionStatus
{
    private static readonly ConnectionStatus s_accepted = new(true, "You connection was accepted.", null);
    private static readonly ConnectionStatus s_rejected = new(false, "Your connection was rejected.", null);

    private ConnectionStatus(bool accepted, string message, IReadOnlyDictionary<string, object?>? extensions)
        => (Accepted, Message, Extensions) = (accepted, message, extensions);

    /// <summary>Whether it may.</summary>
    public bool Accepted { get; }

    /// <summary>Why; the reason of the socket's closing where it may not.</summary>
    public string Message { get; }

    /// <summary>What the client gets beside; null for nothing.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>The client may connect.</summary>
    public static ConnectionStatus Accept() => s_accepted;

    /// <summary>The client may connect, and gets this payload with its acknowledgement.</summary>
    public static ConnectionStatus Accept(IReadOnlyDictionary<string, object?> extensions) => new(true, s_accepted.Message, extensions);

    /// <summary>The client may not connect.</summary>
    public static ConnectionStatus Reject() => s_rejected;

    /// <summary>The client may not connect, for this reason.</summary>
    public static ConnectionStatus Reject(string message, IReadOnlyDictionary<string, object?>? extensions = null)
        => new(false, message, extensions);
}
