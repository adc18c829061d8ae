namespace SessionGraph.Providers;

/// <summary>Streams the changes of sessions to a client, over WebSocket, server-sent events or multipart HTTP.</summary>
public sealed class Subscription;
