using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Security;

/// <summary>Authenticates machines by their API keys.</summary>
internal sealed class ApiKeyAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ApiKeyCache keys,
    CallerAccessProvider access)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public new const string Scheme = "ApiKey";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (RequestCredential.Find(Request) is not { } credential)
            return AuthenticateResult.NoResult();

        // The reason of a refusal must not tell which keys exist.
        if (ApiKeyService.ReadId(credential.Text) is not { } id
            || await keys.FindAsync(id, Context.RequestAborted) is not { } key
            || !ApiKeyService.Verify(key, credential.Text))
            return AuthenticateResult.Fail("The API key is not valid.");

        var now = TimeProvider.GetUtcNow().UtcDateTime;
        if (!key.IsValidAt(now))
            return AuthenticateResult.Fail(key.RevokedAt is null ? "The API key has expired." : "The API key was revoked.");

        var caller = CallerIdentity.Create(
            Scheme, key.Name, access.Create(Split(key.Scopes), Split(key.Connections), key.ExpiresAt is { } end ? new DateTimeOffset(end) : null));
        return AuthenticateResult.Success(new AuthenticationTicket(caller, Scheme));
    }

    private static string[] Split(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
