using System.Text.Json;
using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Rest.OpenApi;

/// <summary>Fails a test that gets an answer from a REST API which the API's OpenAPI document does not describe.</summary>
internal sealed class DocumentedAnswers : DelegatingHandler
{
    private readonly SemaphoreSlim _lock = new(1);
    private List<DocumentedApi>? _apis;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var apis = await ReadAsync(request.RequestUri!, cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        var method = request.Method == HttpMethod.Head ? "GET" : request.Method.Method;
        if (apis.Select(api => (Api: api, Operation: api.Find(method, path))).FirstOrDefault(found => found.Operation is not null)
            is { Operation: { } operation, Api: var documented })
        {
            await CheckAsync(documented, operation, request, response, cancellationToken);
        }
        else if (path is not ("/graphql" or "/" or "/scalar/") && !path.StartsWith("/openapi/", StringComparison.Ordinal))
        {
            Assert.InRange((int)response.StatusCode, 400, 499);
        }

        return response;
    }

    protected override void Dispose(bool disposing)
    {
        _lock.Dispose();
        base.Dispose(disposing);
    }

    private static async Task CheckAsync(
        DocumentedApi api, JsonObject operation, HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = $"{(int)response.StatusCode}";
        var name = $"{request.Method} {request.RequestUri!.PathAndQuery}: {status}";
        var answer = operation["responses"]![status];
        Assert.True(answer is not null, $"{name} is not an answer of {operation["operationId"]}.");
        foreach (var header in answer["headers"]?.AsObject().Where(header => header.Value!["required"] is not null).Select(header => header.Key) ?? [])
        {
            Assert.True(
                response.Headers.NonValidated.Contains(header) || response.Content.Headers.NonValidated.Contains(header), $"{name} has no {header}.");
        }

        if (request.Method == HttpMethod.Head)
            return;

        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (answer["content"] is not { } content)
        {
            Assert.True(body.Length is 0, $"{name} has a body.");
            return;
        }

        var mediaType = response.Content.Headers.ContentType?.MediaType ?? "";
        Assert.True(content[mediaType] is not null, $"{name} has the media type {mediaType}.");
        using var json = JsonDocument.Parse(body);
        var fault = api.FindFault(content[mediaType]!["schema"]!, json.RootElement);
        Assert.True(fault is null, $"{name} does not fit its schema: {fault}\n{json.RootElement}");
    }

    private async Task<List<DocumentedApi>> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        await _lock.WaitAsync(cancellationToken);
        try
        {
            return _apis ??= await ReadAllAsync(address, cancellationToken);
        }
        finally
        {
            _lock.Release();
        }
    }

    private async Task<List<DocumentedApi>> ReadAllAsync(Uri address, CancellationToken cancellationToken)
    {
        var apis = new List<DocumentedApi>();
        foreach (var provider in SessionProviders.All)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, $"/openapi/{provider.DefaultConnection}.json"));
            using var response = await base.SendAsync(request, cancellationToken);
            response.EnsureSuccessStatusCode();
            apis.Add(new DocumentedApi(JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))!.AsObject()));
        }

        return apis;
    }
}
