using System.Threading.Channels;
using SessionGraph.GraphQL.Subscriptions;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Types;

public sealed class SubscriptionFieldTests
{
    private static readonly Schema s_schema = SchemaBuilder.New()
        .AddTypes(typeof(ResolverTests.Queries), typeof(Subscriptions))
        .Create();

    [Fact]
    public void The_arguments_of_the_source_are_the_fields_and_the_event_is_none()
        => Assert.Equal(
            "counted(step: Int!): Int!, opened: String!, renamed(id: Int!): String!, closed: String!",
            s_schema.FieldsOf("Subscription"));

    [Fact]
    public async Task The_source_opens_a_stream_of_boxed_events()
        => Assert.Equal(new object[] { 2, 4, 6 }, await ReadAsync("counted", new ResolverCall(s_schema) { Arguments = { ["step"] = 2 } }));

    [Fact]
    public async Task The_event_is_the_root_value_of_the_resolver()
        => Assert.Equal(
            3,
            await new ResolverCall(s_schema) { Parent = 2, Arguments = { ["step"] = 1 } }.ResolveAsync("Subscription.counted"));

    [Theory]
    [InlineData("renamed", "book_7")]
    [InlineData("closed", "Closed")]
    [InlineData("opened", "opened")]
    public async Task A_topic_is_named_by_its_attribute_its_arguments_or_the_method(string field, string topic)
    {
        var topics = new Topics();
        var call = new ResolverCall(s_schema) { Arguments = { ["id"] = 7 }, Registered = { [typeof(ITopicEventReceiver)] = topics } };

        Assert.Equal(new object[] { topic }, await ReadAsync(field, call));
    }

    [Fact]
    public void A_topic_without_a_message_is_an_error()
        => Assert.Contains(
            "needs a parameter with [EventMessage]",
            Assert.Throws<SchemaException>(
                () => SchemaBuilder.New().AddTypes(typeof(ResolverTests.Queries), typeof(Mute)).Create()).Message,
            StringComparison.Ordinal);

    private static async Task<List<object>> ReadAsync(string field, ResolverCall call)
    {
        var events = new List<object>();
        await foreach (var message in await s_schema.Field("Subscription." + field).SubscribeResolver!(call))
            events.Add(message);

        return events;
    }

    [SubscriptionType]
    public static class Subscriptions
    {
        [Subscribe(With = nameof(CountAsync))]
        public static int Counted([EventMessage] int number) => number + 1;

        public static async IAsyncEnumerable<int> CountAsync(int step)
        {
            for (var number = 1; number <= 3; number++)
            {
                await Task.Yield();
                yield return number * step;
            }
        }

        [Subscribe(With = nameof(OpenAsync))]
        public static string Opened([EventMessage] string title) => title;

        public static ValueTask<ISourceStream<string>> OpenAsync(ITopicEventReceiver receiver, CancellationToken cancellationToken)
            => receiver.SubscribeAsync<string>("opened", cancellationToken);

        [Subscribe]
        [Topic("book_{id}")]
        public static string Renamed([EventMessage] string title, int id) => title + id;

        [Subscribe(MessageType = typeof(string))]
        public static string Closed([Parent] object title) => (string)title;
    }

    [SubscriptionType]
    public static class Mute
    {
        [Subscribe]
        public static string Silent() => "";
    }

    /// <summary>Records the name of a topic.</summary>
    private sealed class Topics : ITopicEventReceiver
    {
        public ValueTask<ISourceStream<T>> SubscribeAsync<T>(string topicName, CancellationToken cancellationToken = default)
            where T : notnull
            => new(new Stream<T>((T)(object)topicName));

        public ValueTask<ISourceStream<T>> SubscribeAsync<T>(
            string topicName, int? bufferCapacity, TopicBufferFullMode? bufferFullMode, CancellationToken cancellationToken = default)
            where T : notnull
            => SubscribeAsync<T>(topicName, cancellationToken);
    }

    private sealed class Stream<T>(T message) : ISourceStream<T>
        where T : notnull
    {
        public IAsyncEnumerable<T> ReadEventsAsync() => ReadAsync<T>(message);

        IAsyncEnumerable<object> ISourceStream.ReadEventsAsync() => ReadAsync<object>(message);

        public ValueTask DisposeAsync() => default;

        private static IAsyncEnumerable<TItem> ReadAsync<TItem>(TItem item)
        {
            var channel = Channel.CreateUnbounded<TItem>();
            channel.Writer.TryWrite(item);
            channel.Writer.Complete();
            return channel.Reader.ReadAllAsync();
        }
    }
}
