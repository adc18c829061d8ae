using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Tests.Live;

public sealed class SessionSubscriptionTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private readonly TestGateway _gateway = shared.Gateway;

    [Theory]
    [InlineData(LiveResults.EventStream)]
    [InlineData(LiveResults.Multipart)]
    [InlineData(LiveResults.Socket)]
    public async Task Each_committed_change_arrives_once_and_rejected_ones_never(string transport)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(30));
        var results = await LiveResults.OpenAsync(
            _gateway, transport, "subscription { onSessionChanged(provider: [QUIZ]) { __typename id status version } }", timeout.Token);
        await using var events = results.GetAsyncEnumerator(timeout.Token);

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

    [Theory]
    [InlineData(LiveResults.EventStream)]
    [InlineData(LiveResults.Multipart)]
    [InlineData(LiveResults.Socket)]
    public async Task A_client_that_goes_away_leaves_no_reader(string transport)
    {
        await using var gateway = new TestGateway();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(30));
        var feed = gateway.Services.GetRequiredService<SessionChangeFeed>();
        var results = await LiveResults.OpenAsync(gateway, transport, "subscription { onSessionChanged { id } }", timeout.Token);
        await using (var events = results.GetAsyncEnumerator(timeout.Token))
        {
            await gateway.MutateAsync("createQuizSession", "quizSession { id }", new { personId = 1 });
            Assert.True(await events.MoveNextAsync());
            Assert.Equal(1, feed.Readers);
        }

        while (feed.Readers > 0)
            await Task.Delay(10, timeout.Token);
    }
}
