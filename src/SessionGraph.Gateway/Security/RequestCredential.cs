using Microsoft.AspNetCore.Authentication.JwtBearer;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Security;

/// <summary>What a caller presents: a token or an API key, in one of the forms of the graph and of the five providers' APIs.</summary>
/// <param name="Text">The token or key.</param>
internal readonly record struct RequestCredential(string Text)
{
    // 360Learning's API takes the key in the query string; elsewhere it would end up in logs of proxies for no reason.
    private const string ThreeSixtyLearningPath = "/api/v1/paths";

    /// <summary>The authentication scheme of the credential.</summary>
    public string Scheme => Text.StartsWith(ApiKeyService.Prefix, StringComparison.Ordinal)
        ? ApiKeyAuthenticationHandler.Scheme
        : JwtBearerDefaults.AuthenticationScheme;

    /// <summary>Finds the credential of a request; null when there is none.</summary>
    public static RequestCredential? Find(HttpRequest request)
    {
        if (request.Headers.Authorization is [{ Length: > 0 } authorization, ..])
            return new RequestCredential(Without("Bearer ", authorization) ?? Without("Zoho-oauthtoken ", authorization) ?? authorization);

        // The second is the form of 360Learning.
        foreach (var header in (ReadOnlySpan<string>)["X-API-Key", "X-apiKey"])
        {
            if (request.Headers[header] is [{ Length: > 0 } key, ..])
                return new RequestCredential(key);
        }

        return request.Path.StartsWithSegments(ThreeSixtyLearningPath) && request.Query["apiKey"] is [{ Length: > 0 } queried, ..]
            ? new RequestCredential(queried)
            : null;
    }

    private static string? Without(string scheme, string authorization)
        => authorization.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? authorization[scheme.Length..].Trim() : null;
}
