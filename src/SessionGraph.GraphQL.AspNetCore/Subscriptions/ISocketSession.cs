namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>The session of one WebSocket.</summary>
public interface ISocketSession
{
    /// <summary>The WebSocket.</summary>
    ISocketConnection Connection { get; }
}
