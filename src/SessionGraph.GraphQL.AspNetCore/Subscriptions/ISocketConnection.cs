using Microsoft.AspNetCore.Http;

namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>One WebSocket.</summary>
public interface ISocketConnection
{
    /// <summary>The request that opened it.</summary>
    HttpContext HttpContext { get; }

    /// <summary>What interceptors remember of the connection; not safe for concurrent use.</summary>
    IDictionary<string, object?> ContextData { get; }

    /// <summary>Cancelled when the connection is gone.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>Closes it; nothing happens where it is closed already.</summary>
    /// <param name="message">Says why; a client gets the first 123 bytes.</param>
    /// <param name="reason">The WebSocket's close code.</param>
    /// <param name="cancellationToken">Ends the waiting for what is being sent.</param>
    ValueTask CloseAsync(string message, int reason, CancellationToken cancellationToken = default);
}
