using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace SessionGraph.GraphQL.AspNetCore.Ide;

/// <summary>Serves the files of Banana Cake Pop unchanged. If they are missing, serves a page that tells how to get them.</summary>
internal sealed class BananaCakePop
{
    private const string Page = "index.html";

    // The page needs no other server: it loads nothing from elsewhere and sends nothing there. It compiles its JSON validators, which needs
    // 'unsafe-eval'.
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "font-src 'self' data:; worker-src 'self' blob:; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private static readonly FileExtensionContentTypeProvider s_contentTypes = new();
    private readonly IFileProvider _files;

    private readonly BananaCakePopSettings _settings;

    public BananaCakePop(GraphQLToolOptions options)
    {
        _files = Directory.Exists(options.Folder) ? new PhysicalFileProvider(options.Folder) : new NullFileProvider();
        _settings = BananaCakePopSettings.Create(options);
    }

    /// <summary>Whether a browser requests the page.</summary>
    public static bool IsPageRequest(HttpRequest request)
        => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Sends the page. It refers to its files by relative paths, so its address must end in a slash.</summary>
    public Task WritePageAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.Path.Value!.EndsWith('/'))
        {
            var path = (request.PathBase + request.Path).ToUriComponent();
            context.Response.Redirect($"{path}/{request.QueryString.ToUriComponent()}");
            return Task.CompletedTask;
        }

        return _files.GetFileInfo(Page).Exists ? WriteFileAsync(context, Page) : WriteMissingPageAsync(context);
    }

    /// <summary>Sends the file at this path below the page, or status 404 if there is none.</summary>
    public Task WriteFileAsync(HttpContext context, string path)
    {
        if (path is "bcp-config.json")
            return TypedResults.Ok(_settings).ExecuteAsync(context);

        if (_files.GetFileInfo(path) is not { Exists: true, IsDirectory: false, PhysicalPath: { } file } info)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        // Files below static/ have a hash of their content in their names.
        headers.CacheControl = path.StartsWith("static/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        var contentType = s_contentTypes.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        var entityTag = new EntityTagHeaderValue($"\"{info.LastModified.UtcTicks:x}-{info.Length:x}\"");
        return TypedResults.PhysicalFile(file, contentType, lastModified: info.LastModified, entityTag: entityTag).ExecuteAsync(context);
    }

    private static Task WriteMissingPageAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'self'";
        return TypedResults.Content(
            "<!doctype html><title>GraphQL</title><p>Banana Cake Pop's files are missing. To get them, "
            + "install Node.js and run <code>dotnet build</code>.</p>",
            "text/html; charset=utf-8").ExecuteAsync(context);
    }
}
