using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using SessionGraph.Gateway.Tests.Rest.OpenApi;

namespace SessionGraph.Gateway.Tests.Rest;

/// <summary>A gateway that serves the REST APIs, asked as a client of OneRoster asks.</summary>
public sealed class OneRosterRestGateway : IAsyncDisposable
{
    public const string Root = "/ims/oneroster/rostering/v1p2";

    public TestGateway Gateway { get; } = new(new DocumentedAnswers(), ("Rest:Enabled", "true"));

    public Task<(HttpStatusCode Status, JsonNode? Body, HttpResponseMessage Response)> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public async Task<(HttpStatusCode Status, JsonNode? Body, HttpResponseMessage Response)> SendAsync(
        HttpMethod method, string path, string? body = null, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(method, Root + path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(contentType));

        // A body that is refused for its size is not sent: the server would close the connection while the client still writes.
        request.Headers.ExpectContinue = body?.Length > 1024 * 1024;
        var response = await Gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), response);
    }

    /// <summary>The list that a path answers with, under <c>academicSessions</c>.</summary>
    public async Task<JsonArray> ListAsync(string path)
    {
        var (status, body, _) = await GetAsync(path);
        Assert.True(status is HttpStatusCode.OK, body?.ToJsonString());
        return body!["academicSessions"]!.AsArray();
    }

    /// <summary>A request's body with a valid record, in which these fields are changed; one that is changed to null is left out.</summary>
    public static string Record(params (string Name, JsonNode? Value)[] changes)
    {
        var record = new JsonObject
        {
            ["title"] = "Exam week",
            ["startDate"] = "2026-06-01",
            ["endDate"] = "2026-06-08",
            ["type"] = "term",
            ["schoolYear"] = "2026",
            ["org"] = new JsonObject { ["sourcedId"] = "org-alpha" },
        };
        foreach (var (name, value) in changes)
        {
            if (value is null)
                record.Remove(name);
            else
                record[name] = value;
        }

        return new JsonObject { ["academicSession"] = record }.ToJsonString();
    }

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();
}
