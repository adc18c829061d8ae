using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// Tells a request that another site has a browser send from one that it cannot: a browser asks this server before it sends a header
/// or a content type for another site that no form or link has. See https://fetch.spec.whatwg.org/#cors-preflight-fetch.
/// </summary>
internal static class Preflight
{
    // HotChocolate's and those of Apollo's clients.
    private static readonly string[] s_headers = ["GraphQL-Preflight", "X-Apollo-Operation-Name", "Apollo-Require-Preflight"];

    /// <summary>Whether no other site can have had a browser send the request without asking first.</summary>
    public static bool IsSatisfied(HttpRequest request)
        => !IsFormContentType(request.ContentType)
            || s_headers.Any(header => !StringValues.IsNullOrEmpty(request.Headers[header]))
            || IsSameOrigin(request.Headers["Sec-Fetch-Site"]);

    // A page of this origin, or a person who typed the address.
    private static bool IsSameOrigin(StringValues site) => site is ["same-origin" or "none"];

    private static bool IsFormContentType(string? contentType)
        => string.IsNullOrEmpty(contentType)
            || !MediaTypeHeaderValue.TryParse(contentType, out var type)
            || type.MediaType.Value?.ToLowerInvariant() is "text/plain" or "application/x-www-form-urlencoded" or "multipart/form-data";
}
