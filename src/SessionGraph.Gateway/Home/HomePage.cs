using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace SessionGraph.Gateway.Home;

/// <summary>
/// The page at <c>/</c>: a description of the server, links to the IDE and the schema, and a sample operation with its response.
/// </summary>
internal static class HomePage
{
    private const string StyleBegin = "<style>";
    private const string StyleEnd = "</style>";

    private const string ApiReferenceLink = """

        <li><a href="scalar/"><strong>REST APIs</strong><span>The providers' REST APIs, to read and to try.</span></a></li>
        """;

    /// <summary>Maps the page.</summary>
    /// <param name="endpoints">The route builder.</param>
    /// <param name="hasApiReference">Whether to link to the REST APIs' page.</param>
    public static IEndpointConventionBuilder MapHomePage(this IEndpointRouteBuilder endpoints, bool hasApiReference)
    {
        var page = Compose(hasApiReference ? ApiReferenceLink : "");
        var body = Encoding.UTF8.GetBytes(page);
        var contentSecurityPolicy = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
            + $"style-src '{HashOfStyle(page)}'";
        return endpoints.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], context =>
        {
            var response = context.Response;
            response.ContentType = "text/html; charset=utf-8";
            response.ContentLength = body.Length;
            response.Headers.CacheControl = "no-cache";
            response.Headers.ContentSecurityPolicy = contentSecurityPolicy;
            response.Headers["Referrer-Policy"] = "no-referrer";
            return HttpMethods.IsHead(context.Request.Method)
                ? Task.CompletedTask
                : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
        });
    }

    private static string Compose(string apiReferenceLink) => Resource.Read("page.html")
        .Replace("{{apiReference}}", apiReferenceLink, StringComparison.Ordinal)
        .Replace("{{operation}}", HtmlEncoder.Default.Encode(SampleOperation.Document.TrimEnd()), StringComparison.Ordinal)
        .Replace("{{answer}}", HtmlEncoder.Default.Encode(SampleOperation.Response.TrimEnd()), StringComparison.Ordinal);

    // The content security policy only allows the page's own style.
    private static string HashOfStyle(string page)
    {
        var begin = page.IndexOf(StyleBegin, StringComparison.Ordinal) + StyleBegin.Length;
        var style = page[begin..page.IndexOf(StyleEnd, StringComparison.Ordinal)];
        return $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}";
    }
}
