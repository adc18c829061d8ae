using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace SessionGraph.Gateway.Security;

/// <summary>
/// Authenticates the caller. Where everybody may do everything, a credential that is not accepted is ignored. Any other request with a credential that is not valid keeps its <see cref="AuthenticationFailure"/>, and the endpoint answers
/// with it in its own form. A request without a credential goes on, and may do nothing that requires a caller.
/// </summary>
internal sealed class CallerMiddleware(RequestDelegate next, IOptions<AuthenticationSettings> settings)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await AuthenticateAsync(context, settings.Value);
        await next(context);
    }

    /// <summary>Authenticates the caller of the request, whose credential may have come with a later message of the WebSocket.</summary>
    public static async Task<AuthenticationFailure?> AuthenticateAsync(HttpContext context, AuthenticationSettings settings)
    {
        var result = await context.AuthenticateAsync();
        if (result.Succeeded)
        {
            context.User = result.Principal;
            return null;
        }

        if (RequestCredential.Find(context.Request) is not { } credential || (settings.Anonymous is true && !settings.Accepts(credential)))
            return null;

        var failure = new AuthenticationFailure(
            settings.Accepts(credential) && result.Failure is { } exception ? Describe(exception) : "The gateway does not accept such a credential.");
        context.Features.Set(failure);
        return failure;
    }

    // What else a library says of a token may help an attacker more than a caller.
    private static string Describe(Exception exception) => exception switch
    {
        SecurityTokenExpiredException or SecurityTokenInvalidLifetimeException => "The token has expired, or is not valid yet.",
        SecurityTokenInvalidAudienceException => "The token is for another audience.",
        SecurityTokenInvalidIssuerException => "The token is of another issuer.",
        AuthenticationFailureException known => known.Message,
        _ => "The token is not valid.",
    };
}

/// <summary>Why the credential of a request is not valid.</summary>
/// <param name="Message">The reason.</param>
internal sealed record AuthenticationFailure(string Message);
