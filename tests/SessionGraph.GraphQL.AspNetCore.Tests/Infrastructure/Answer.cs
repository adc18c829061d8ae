using System.Net;
using System.Net.Http.Headers;

namespace SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

/// <summary>A response that was read completely.</summary>
public sealed record Answer(HttpStatusCode Status, string Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public string? ContentType => ContentHeaders.ContentType?.ToString();

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return new Answer(response.StatusCode, body, response.Headers, response.Content.Headers);
        }
    }
}
