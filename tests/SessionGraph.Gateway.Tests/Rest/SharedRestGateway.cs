using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using SessionGraph.Gateway.Tests.Rest.OpenApi;

namespace SessionGraph.Gateway.Tests.Rest;

/// <summary>One gateway that serves the REST APIs, for the tests of a class.</summary>
public sealed class SharedRestGateway : IAsyncDisposable
{
    public TestGateway Gateway { get; } = new(new DocumentedAnswers(), ("Rest:Enabled", "true"));

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();

    /// <summary>Sends the text as the body and gives back the status and the body of the answer; no body is null.</summary>
    public async Task<(HttpStatusCode Status, JsonNode? Body)> SendAsync(
        string method, string address, string? body = null, string contentType = "application/json", string? caller = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        if (caller is not null)
            request.Headers.Add("X-Caller", caller);

        // A body that is refused for its size is not sent: the server would close the connection while the client still writes.
        request.Headers.ExpectContinue = body?.Length > 1024 * 1024;

        using var response = await Gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    /// <summary>Sends a request that must be refused with this answer and change nothing.</summary>
    public async Task RejectAsync(
        string method, string address, string? body, int status, string answer, string contentType = "application/json")
    {
        var before = await Gateway.DumpAsync();

        var response = await SendAsync(method, address, body, contentType);

        Assert.Equal((HttpStatusCode)status, response.Status);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(answer), response.Body), response.Body?.ToJsonString());
        Assert.Equal(before, await Gateway.DumpAsync());
    }
}
