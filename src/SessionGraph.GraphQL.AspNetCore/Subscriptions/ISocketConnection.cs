using Microsoft.AspNetCore.Http;

namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>One WebSocket.</summary>
public interface ISocketConnection
{
    /// <summary>The HTTP request that opened it.</summary>
    HttpContext HttpContext { get; }

    /// <summary>A place for interceptors to keep state of the connection; not safe for concurrent use.</summary>
    IDictionary<string, object?> ContextData { get; }

    /// <summary>Cancelled when the connection is closed.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>Closes the connection. Does nothing if it is closed already.</summary>
    /// <param name="message">The reason. The client receives the first 123 bytes.</param>
    /// <param name="reason">The WebSocket's close code.</param>
    /// <param name="cancellationToken">Cancels the wait for a message that is being sent.</param>
    ValueTask CloseAsync(string message, int reason, CancellationToken cancellationToken = default);
}
