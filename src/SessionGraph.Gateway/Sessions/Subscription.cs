namespace SessionGraph.Gateway.Sessions;

/// <summary>Streams the changes of sessions to a client, over WebSocket or server-sent events.</summary>
public sealed class Subscription;
