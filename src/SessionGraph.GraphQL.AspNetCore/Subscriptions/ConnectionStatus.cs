namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>Whether a client may connect.</summary>
public sealed class ConnectionStatus
{
    private static readonly ConnectionStatus s_accepted = new(true, "You connection was accepted.", null);
    private static readonly ConnectionStatus s_rejected = new(false, "Your connection was rejected.", null);

    private ConnectionStatus(bool accepted, string message, IReadOnlyDictionary<string, object?>? extensions)
        => (Accepted, Message, Extensions) = (accepted, message, extensions);

    /// <summary>Whether the client may connect.</summary>
    public bool Accepted { get; }

    /// <summary>The message; the reason of the close frame if the client is rejected.</summary>
    public string Message { get; }

    /// <summary>The payload for the client; null for none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>Accepts the connection.</summary>
    public static ConnectionStatus Accept() => s_accepted;

    /// <summary>Accepts the connection, with a payload for the acknowledgement.</summary>
    public static ConnectionStatus Accept(IReadOnlyDictionary<string, object?> extensions) => new(true, s_accepted.Message, extensions);

    /// <summary>Rejects the connection.</summary>
    public static ConnectionStatus Reject() => s_rejected;

    /// <summary>Rejects the connection for a reason.</summary>
    public static ConnectionStatus Reject(string message, IReadOnlyDictionary<string, object?>? extensions = null)
        => new(false, message, extensions);
}
