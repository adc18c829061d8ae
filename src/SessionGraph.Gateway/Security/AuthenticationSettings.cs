namespace SessionGraph.Gateway.Security;

/// <summary>How callers are authenticated: the configuration section <c>Authentication</c>.</summary>
public sealed class AuthenticationSettings
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "Authentication";

    /// <summary>
    /// Whether callers that present nothing may do everything (<c>Authentication:Anonymous</c>). Default: in Development, unless another way
    /// is configured.
    /// </summary>
    public bool? Anonymous { get; set; }

    /// <summary>JSON Web Tokens of an OpenID Connect issuer.</summary>
    public JwtBearerSettings JwtBearer { get; set; } = new();

    /// <summary>API keys, which the command <c>keys</c> creates.</summary>
    public ApiKeySettings ApiKeys { get; set; } = new();

    /// <summary>Whether credentials of this kind are accepted.</summary>
    internal bool Accepts(RequestCredential credential)
        => credential.Scheme is ApiKeyAuthenticationHandler.Scheme ? ApiKeys.Enabled : JwtBearer.Authority is { Length: > 0 };
}
