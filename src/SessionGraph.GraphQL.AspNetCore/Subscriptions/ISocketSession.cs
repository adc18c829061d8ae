namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>The operations of one WebSocket.</summary>
public interface ISocketSession
{
    /// <summary>The WebSocket.</summary>
    ISocketConnection Connection { get; }
}
