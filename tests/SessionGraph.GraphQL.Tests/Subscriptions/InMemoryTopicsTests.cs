using SessionGraph.GraphQL.Subscriptions;

namespace SessionGraph.GraphQL.Tests.Subscriptions;

public sealed class InMemoryTopicsTests
{
    private readonly InMemoryTopics _topics = new(new SubscriptionOptions { TopicPrefix = "test/" });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_subscriber_gets_every_message_once_and_in_order()
    {
        await using var one = await _topics.SubscribeAsync<string>("a", Cancellation);
        await using var two = await _topics.SubscribeAsync<string>("a", Cancellation);
        await using var other = await _topics.SubscribeAsync<string>("b", Cancellation);
        await _topics.SendAsync("a", "x", Cancellation);
        await _topics.SendAsync("a", "y", Cancellation);
        await _topics.CompleteAsync("a");
        await _topics.CompleteAsync("b");

        Assert.Equal(["x", "y"], await ReadAsync(one));
        Assert.Equal(["x", "y"], await ReadAsync(two));
        Assert.Empty(await ReadAsync(other));
    }

    [Fact]
    public async Task A_message_to_nobody_is_lost()
    {
        await _topics.SendAsync("a", 1, Cancellation);
        await using var late = await _topics.SubscribeAsync<int>("a", Cancellation);
        await _topics.CompleteAsync("a");

        Assert.Empty(await ReadAsync(late));
    }

    [Theory]
    [InlineData(TopicBufferFullMode.DropOldest, new[] { 2, 3 })]
    [InlineData(TopicBufferFullMode.DropNewest, new[] { 1, 3 })]
    public async Task A_full_buffer_drops_events_as_configured(TopicBufferFullMode mode, int[] expected)
    {
        await using var stream = await _topics.SubscribeAsync<int>("a", 2, mode, Cancellation);
        for (var message = 1; message <= 3; message++)
            await _topics.SendAsync("a", message, Cancellation);

        await _topics.CompleteAsync("a");

        Assert.Equal(expected, await ReadAsync(stream));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(TopicBufferFullMode.Fail)]
    public async Task By_default_a_full_buffer_ends_the_stream_with_an_error_after_what_it_has(TopicBufferFullMode? mode)
    {
        await using var slow = await _topics.SubscribeAsync<int>("a", 2, mode, Cancellation);
        await using var other = await _topics.SubscribeAsync<int>("a", 4, mode, Cancellation);
        for (var message = 1; message <= 4; message++)
            await _topics.SendAsync("a", message, Cancellation);

        await _topics.CompleteAsync("a");

        var received = new List<int>();
        var failure = await Assert.ThrowsAsync<GraphQLException>(async () =>
        {
            await foreach (var message in slow.ReadEventsAsync().WithCancellation(Cancellation))
                received.Add(message);
        });
        Assert.Equal([1, 2], received);
        Assert.Equal("EVENTS_LOST", Assert.Single(failure.Errors).Code);
        Assert.Equal([1, 2, 3, 4], await ReadAsync(other));
        Assert.Equal(0, _topics.Count);
    }

    [Fact]
    public async Task A_sender_waits_for_room_until_the_subscriber_leaves()
    {
        var stream = await _topics.SubscribeAsync<int>("a", 1, TopicBufferFullMode.Wait, Cancellation);
        await _topics.SendAsync("a", 1, Cancellation);
        var waiting = _topics.SendAsync("a", 2, Cancellation).AsTask();

        Assert.False(waiting.IsCompleted);
        await stream.DisposeAsync();
        await waiting.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
    }

    [Fact]
    public async Task A_topic_without_subscribers_is_removed()
    {
        var disposed = await _topics.SubscribeAsync<int>("a", Cancellation);
        await using var events = (await _topics.SubscribeAsync<int>("a", Cancellation)).ReadEventsAsync().GetAsyncEnumerator(Cancellation);
        await _topics.SendAsync("a", 1, Cancellation);
        Assert.True(await events.MoveNextAsync());
        Assert.Equal(1, _topics.Count);

        await disposed.DisposeAsync();
        await events.DisposeAsync();

        Assert.Equal(0, _topics.Count);
    }

    [Fact]
    public async Task A_topic_has_messages_of_one_type()
    {
        await using var stream = await _topics.SubscribeAsync<int>("a", Cancellation);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _topics.SendAsync("a", "text", Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _topics.SubscribeAsync<string>("a", Cancellation));
    }

    [Fact]
    public async Task Values_are_boxed_where_their_type_is_not_known()
    {
        await using var stream = await _topics.SubscribeAsync<int>("a", Cancellation);
        await _topics.SendAsync("a", 5, Cancellation);
        await _topics.CompleteAsync("a");

        var events = new List<object>();
        await foreach (var message in ((ISourceStream)stream).ReadEventsAsync().WithCancellation(Cancellation))
            events.Add(message);

        Assert.Equal([5], events);
    }

    private static async Task<List<T>> ReadAsync<T>(ISourceStream<T> stream)
        where T : notnull
    {
        var messages = new List<T>();
        await foreach (var message in stream.ReadEventsAsync().WithCancellation(Cancellation))
            messages.Add(message);

        return messages;
    }
}
