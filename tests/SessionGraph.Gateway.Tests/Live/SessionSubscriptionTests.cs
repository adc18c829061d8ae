using System.Text.Json.Nodes;
using SessionGraph.Gateway.Tests.Infrastructure;

namespace SessionGraph.Gateway.Tests.Live;

public sealed class SessionSubscriptionTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private readonly Infrastructure.Gateway _gateway = shared.Gateway;

    [Fact]
    public async Task Each_committed_change_arrives_once_and_rejected_ones_never()
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(30));
        await using var events = await OpenAsync("subscription { onSessionChanged(provider: [QUIZ]) { __typename id status version } }", timeout.Token);

        var created = await _gateway.MutateAsync("createQuizSession", "quizSession { id }", new { personId = 1 });
        var id = (string)created["quizSession"]!["id"]!;
        await _gateway.MutateAsync("createSessionSetup", "sessionSetup { id }", new { sessionType = "EXAM_SESSION" });
        await _gateway.MutateAsync("cancelQuizSession", "quizSession { id }", new { id });
        await _gateway.MutateAsync("cancelQuizSession", "quizSession { id }", new { id });
        await _gateway.MutateAsync("deleteQuizSession", "quizSession { id }", new { id });

        Assert.Equal(["ACTIVE 1", "CANCELLED 2", "DELETED 2"], [await NextAsync(), await NextAsync(), await NextAsync()]);

        async Task<string> NextAsync()
        {
            Assert.True(await events.MoveNextAsync());
            var session = events.Current["data"]!["onSessionChanged"]!;
            Assert.Equal(id, (string?)session["id"]);
            return $"{session["status"]} {session["version"]}";
        }
    }

    private async Task<IAsyncEnumerator<JsonNode>> OpenAsync(string query, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Content = System.Net.Http.Json.JsonContent.Create(new { query });
        var response = await _gateway.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return ReadAsync(response, cancellationToken).GetAsyncEnumerator(cancellationToken);
    }

    private static async IAsyncEnumerable<JsonNode> ReadAsync(
        HttpResponseMessage response, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using (response)
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                    yield return JsonNode.Parse(line[6..])!;
        }
    }
}
