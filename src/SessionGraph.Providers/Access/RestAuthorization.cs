using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers;

/// <summary>Decides who may call the REST API of a provider. Reads need its read scope, other methods its write scope.</summary>
/// <param name="caller">The caller.</param>
/// <param name="policy">The scopes of the provider.</param>
/// <param name="connection">The connection that the API serves.</param>
internal sealed class RestAuthorization(ICaller caller, ProviderPolicy policy, string connection)
{
    /// <summary>Why the request is refused; null when it is not.</summary>
    public RestFailure? Check(HttpContext http)
    {
        if (caller.AuthenticationError is { } error)
            return Challenge(http, error);

        var scope = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) ? policy.Read : policy.Write;
        var access = caller.Access;
        if (access.Has(scope) && access.CanSee(connection))
            return null;

        return caller.Name is null
            ? Challenge(http, "The request needs a token or an API key.")
            : new RestFailure(StatusCodes.Status403Forbidden, $"The caller needs the scope {scope} and the connection that this API serves.");
    }

    private static RestFailure Challenge(HttpContext http, string message)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return new RestFailure(StatusCodes.Status401Unauthorized, message);
    }
}
