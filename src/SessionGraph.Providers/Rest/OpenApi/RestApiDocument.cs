using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace SessionGraph.Providers;

/// <summary>The OpenAPI document of a REST API that the gateway serves. It is created on the first request.</summary>
public sealed class RestApiDocument
{
    private readonly IServiceProvider _services;
    private readonly RestApi _api;
    private readonly string _connection;
    private readonly Lazy<Task<(byte[] Json, EntityTagHeaderValue EntityTag)>> _content;

    internal RestApiDocument(IServiceProvider services, string name, RestApi api, string connection)
    {
        (_services, Name, _api, _connection) = (services, name, api, connection);
        _content = new(CreateAsync);
    }

    /// <summary>The document's name, such as <c>quiz</c>.</summary>
    public string Name { get; }

    /// <summary>The API's name.</summary>
    public string Title => _api.Info.Title;

    /// <summary>The path of the document.</summary>
    public string Path => $"/openapi/{Name}.json";

    /// <summary>Handles a request for the document.</summary>
    internal async Task WriteAsync(HttpContext http)
    {
        var (json, entityTag) = await _content.Value;
        http.Response.Headers.CacheControl = "no-cache";
        await TypedResults.Bytes(json, RestOperation.Json, entityTag: entityTag).ExecuteAsync(http);
    }

    private async Task<(byte[] Json, EntityTagHeaderValue EntityTag)> CreateAsync()
    {
        var document = await _services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync();
        var info = _api.Info;
        document.Info = new OpenApiInfo
        {
            Title = info.Title,
            Version = info.Version,
            Description = $"{info.Description} The sessions are those of the connection `{_connection}`.\n\n"
                + $"`docs/providers/{info.Page}` in the repository says how the provider's API maps to the graph.",
        };
        document.Servers = [new OpenApiServer { Url = "/", Description = "This gateway." }];
        var json = Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1));

        // Weak, because the response may be compressed.
        return (json, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, 8))}\"", isWeak: true));
    }
}
