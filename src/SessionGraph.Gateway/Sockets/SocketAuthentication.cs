using System.Text.Json;
using Microsoft.Extensions.Options;
using SessionGraph.Gateway.Security;

namespace SessionGraph.Gateway.Sockets;

/// <summary>
/// Authenticates the clients of WebSockets. Browsers cannot set headers of a WebSocket, so the payload of <c>connection_init</c> may have the
/// credential: <c>{"authorization": "Bearer …"}</c>.
/// </summary>
internal sealed class SocketAuthentication(
    IOptions<AuthenticationSettings> settings, IOptions<CallerOptions> caller, CallerAccessProvider access, TimeProvider timeProvider)
{
    // graphql-transport-ws reserves 4401 for clients that are not, or no longer, authorized.
    private const int Unauthorized = 4401;

    private const string Expiry = "SessionGraph.Expiry";

    private readonly bool _isOpen = settings.Value.Anonymous is true && !AuthenticationValidator.IsConfigured(settings.Value, caller.Value);

    public async ValueTask<ConnectionStatus> AuthenticateAsync(ISocketSession session, IOperationMessagePayload message)
    {
        if (_isOpen)
            return ConnectionStatus.Accept();

        var context = session.Connection.HttpContext;
        if (context.User.Identity?.IsAuthenticated is not true && Read(message.As<Dictionary<string, JsonElement>>()) is { } credential)
        {
            context.Request.Headers.Authorization = credential;
            if (await CallerMiddleware.AuthenticateAsync(context, settings.Value) is { } failure)
                return ConnectionStatus.Reject(failure.Message);
        }

        if (context.Features.Get<AuthenticationFailure>() is { } refusal && context.User.Identity?.IsAuthenticated is not true)
            return ConnectionStatus.Reject(refusal.Message);

        if (context.User.Identity?.IsAuthenticated is not true && settings.Value.Anonymous is not true)
            return ConnectionStatus.Reject("Send a token or an API key: {\"authorization\": \"Bearer …\"} as the payload of connection_init.");

        CloseWhenExpired(session, access.Of(context.User).ExpiresAt);
        return ConnectionStatus.Accept();
    }

    /// <summary>Called when the socket is closed.</summary>
    public static void End(ISocketSession session)
    {
        if (session.Connection.ContextData.TryGetValue(Expiry, out var timer))
            ((IDisposable)timer!).Dispose();
    }

    private void CloseWhenExpired(ISocketSession session, DateTimeOffset? expiresAt)
    {
        if (expiresAt is not { } end)
            return;

        var time = end - timeProvider.GetUtcNow();
        // A timer cannot wait longer. A socket that is older is closed as well.
        var wait = time <= TimeSpan.Zero ? TimeSpan.Zero : time > TimeSpan.FromDays(45) ? TimeSpan.FromDays(45) : time;
        session.Connection.ContextData[Expiry] = timeProvider.CreateTimer(
            static state => _ = ((ISocketConnection)state!).CloseAsync("The token or key has expired.", Unauthorized).AsTask(),
            session.Connection,
            wait,
            Timeout.InfiniteTimeSpan);
    }

    private static string? Read(Dictionary<string, JsonElement>? payload)
        => payload?.FirstOrDefault(field => field.Key.Equals("authorization", StringComparison.OrdinalIgnoreCase)) is
        {
            Value: { ValueKind: JsonValueKind.String } value,
        }
            ? value.GetString()
            : null;
}
