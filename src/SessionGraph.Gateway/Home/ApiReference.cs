using System.Security.Cryptography;
using Scalar.AspNetCore;
using SessionGraph.Providers;

namespace SessionGraph.Gateway.Home;

/// <summary>
/// Scalar's page of the REST APIs at <c>/scalar/</c>. All its files are in the package; nothing loads from other servers.
/// </summary>
internal static class ApiReference
{
    /// <summary>Maps the page if there is a REST API.</summary>
    public static void MapApiReference(this IEndpointRouteBuilder endpoints, IReadOnlyList<RestApiDocument> documents)
    {
        if (documents.Count is 0)
            return;

        endpoints.MapScalarApiReference("/scalar", (options, context) => Configure(options, context, documents));
    }

    private static void Configure(ScalarOptions options, HttpContext context, IReadOnlyList<RestApiDocument> documents)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var headers = context.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.ContentSecurityPolicy = $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; connect-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
        headers["Referrer-Policy"] = "no-referrer";
        options
            .WithTitle("SessionGraph: REST APIs")
            .WithNonce(nonce)
            .AddDocuments(documents.Select(document => new ScalarDocument(document.Name, document.Title, document.Path)))
            .WithFavicon("data:,")
            .WithDefaultHttpClient(ScalarTarget.Shell, ScalarClient.Curl)
            .DisableDefaultFonts()
            .DisableTelemetry()
            .DisableAgent()
            .DisableMcp()
            .HideClientButton()
            .HideDeveloperTools();
    }
}
