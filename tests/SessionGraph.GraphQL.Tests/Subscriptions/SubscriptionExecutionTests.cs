using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Subscriptions;
using SessionGraph.GraphQL.Tests.Execution;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Subscriptions;

public sealed class SubscriptionExecutionTests
{
    private static readonly Schema s_schema = SchemaBuilder.New()
        .AddQueryType()
        .AddSubscriptionType()
        .AddTypes(typeof(NewsQueries), typeof(NewsSubscriptions))
        .Create();

    private readonly InMemoryTopics _topics = new();
    private readonly TestExecutor _news;

    public SubscriptionExecutionTests()
        => _news = new TestExecutor(s_schema).With<ITopicEventReceiver>(_topics).With<ITopicEventSender>(_topics);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_event_is_answered_once_and_in_order()
    {
        await using var stream = await SubscribeAsync("subscription { headline(topic: \"sport\") { text words } }");
        await _topics.SendAsync("news sport", new News("one goal"), Cancellation);
        await _topics.SendAsync("news other", new News("rain"), Cancellation);
        await _topics.SendAsync("news sport", new News("bad"), Cancellation);
        await _topics.SendAsync("news sport", new News("no goal"), Cancellation);
        await _topics.CompleteAsync("news sport");

        Assert.Equal(
            [
                """{"data":{"headline":{"text":"one goal","words":2}}}""",
                """{"errors":[{"message":"Bad news.","locations":[{"line":1,"column":48}],"path":["headline","words"]}],"data":null}""",
                """{"data":{"headline":{"text":"no goal","words":2}}}""",
            ],
            await ReadAsync(stream));
        Assert.Equal(0, _topics.Count);
    }

    [Fact]
    public async Task Disposing_the_stream_unsubscribes_read_or_not()
    {
        var unread = await SubscribeAsync("subscription { headline(topic: \"a\") { text } }");
        var read = await SubscribeAsync("subscription { headline(topic: \"b\") { text } }");
        var reading = ReadAsync(read);
        Assert.Equal(2, _topics.Count);

        await unread.DisposeAsync();
        await read.DisposeAsync();

        Assert.Empty(await reading);
        Assert.Equal(0, _topics.Count);
    }

    [Fact]
    public async Task Cancelling_the_request_ends_the_stream()
    {
        using var client = new CancellationTokenSource();
        await using var stream = Assert.IsType<ResponseStream>(
            await _news.Executor.ExecuteAsync(_news.Request("subscription { headline(topic: \"a\") { text } }"), client.Token),
            exactMatch: false);
        var reading = ReadAsync(stream);
        await client.CancelAsync();

        Assert.Empty(await reading.WaitAsync(TimeSpan.FromMinutes(1), Cancellation));
        Assert.Equal(0, _topics.Count);
    }

    [Theory]
    [InlineData("subscription { refused }", """{"errors":[{"message":"Not for you.","locations":[{"line":1,"column":16}],"path":["refused"]}]}""")]
    [InlineData("subscription($t: String!) { headline(topic: $t) { text } }", """{"errors":[{"message":"Variable `t` is required.","locations":[{"line":1,"column":14}],"extensions":{"code":"HC0018","variable":"t"}}]}""")]
    public async Task A_failure_before_the_stream_is_one_response(string document, string expected)
        => Assert.Equal(expected, await _news.ExecuteAsync(document));

    [Fact]
    public async Task A_source_that_fails_ends_with_a_masked_error()
    {
        await using var stream = await SubscribeAsync("subscription { fragile }");

        var responses = await ReadAsync(stream);

        Assert.Equal("""{"data":{"fragile":1}}""", responses[0]);
        Assert.StartsWith("""{"errors":[{"message":"Unexpected Execution Error",""", responses[1], StringComparison.Ordinal);
        Assert.Equal(2, responses.Count);
    }

    private async Task<ResponseStream> SubscribeAsync(string document)
        => Assert.IsType<ResponseStream>(await _news.Executor.ExecuteAsync(_news.Request(document), Cancellation), exactMatch: false);

    private static async Task<List<string>> ReadAsync(ResponseStream stream)
    {
        var responses = new List<string>();
        await foreach (var response in stream.ReadResultsAsync(Cancellation))
        {
            responses.Add(TestExecutor.Text(response));
            await response.DisposeAsync();
        }

        return responses;
    }
}

public sealed record News(string Text)
{
    public int Words => Text is "bad" ? throw new GraphQLException("Bad news.") : Text.Split(' ').Length;
}

[ExtendObjectType(OperationTypeNames.Query)]
public static class NewsQueries
{
    public static string GetNothing() => "";
}

[ExtendObjectType(OperationTypeNames.Subscription)]
public static class NewsSubscriptions
{
    [Subscribe(With = nameof(SubscribeToHeadlineAsync))]
    public static News Headline(string topic, [EventMessage] News news) => topic.Length > 0 ? news : new News("none");

    public static ValueTask<ISourceStream<News>> SubscribeToHeadlineAsync(string topic, ITopicEventReceiver receiver)
        => receiver.SubscribeAsync<News>($"news {topic}");

    [Subscribe(With = nameof(Refuse))]
    public static int Refused([EventMessage] int value) => value;

    public static IAsyncEnumerable<int> Refuse() => throw new GraphQLException("Not for you.");

    [Subscribe(With = nameof(BreakAsync))]
    public static int Fragile([EventMessage] int value) => value;

    public static async IAsyncEnumerable<int> BreakAsync()
    {
        yield return 1;
        await Task.Yield();
        throw new InvalidOperationException("secret");
    }
}
