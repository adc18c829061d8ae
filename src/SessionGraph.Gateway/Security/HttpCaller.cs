using SessionGraph.Providers;

namespace SessionGraph.Gateway.Security;

/// <summary>The caller of the HTTP request at hand.</summary>
internal sealed class HttpCaller(IHttpContextAccessor accessor, CallerAccessProvider access) : ICaller
{
    /// <inheritdoc/>
    public string? Name => accessor.HttpContext?.User.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name } ? name : null;

    /// <inheritdoc/>
    public string? AuthenticationError => accessor.HttpContext?.Features.Get<AuthenticationFailure>()?.Message;

    /// <inheritdoc/>
    public CallerAccess Access => accessor.HttpContext is { } context ? access.Of(context.User) : CallerAccess.Nothing;
}
