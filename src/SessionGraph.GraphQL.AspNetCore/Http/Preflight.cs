using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// Detects requests that another site cannot make a browser send. A browser sends a preflight request before it sends a cross-site request
/// with a header or a content type that forms and links cannot have. See https://fetch.spec.whatwg.org/#cors-preflight-fetch.
/// </summary>
internal static class Preflight
{
    // The first header is HotChocolate's, the others are those of Apollo's clients.
    private static readonly string[] s_headers = ["GraphQL-Preflight", "X-Apollo-Operation-Name", "Apollo-Require-Preflight"];

    /// <summary>Whether no other site can have made a browser send the request without a preflight request.</summary>
    public static bool IsSatisfied(HttpRequest request)
        => !IsFormContentType(request.ContentType)
            || s_headers.Any(header => !StringValues.IsNullOrEmpty(request.Headers[header]))
            || IsSameOrigin(request.Headers["Sec-Fetch-Site"]);

    // The request comes from a page of this origin, or from a person who typed the address.
    private static bool IsSameOrigin(StringValues site) => site is ["same-origin" or "none"];

    private static bool IsFormContentType(string? contentType)
        => string.IsNullOrEmpty(contentType)
            || !MediaTypeHeaderValue.TryParse(contentType, out var type)
            || type.MediaType.Value?.ToLowerInvariant() is "text/plain" or "application/x-www-form-urlencoded" or "multipart/form-data";
}
