namespace SessionGraph.GraphQL.Subscriptions;

/// <summary>Publishes events within this process.</summary>
/// <param name="options">The buffer options; null for the defaults.</param>
public sealed class InMemoryTopics(SubscriptionOptions? options = null) : ITopicEventSender, ITopicEventReceiver
{
    private readonly SubscriptionOptions _options = options ?? new SubscriptionOptions();
    private readonly Lock _lock = new();
    private readonly Dictionary<string, InMemoryTopic> _topics = new(StringComparer.Ordinal);

    /// <summary>The number of topics that have subscribers.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _topics.Count;
        }
    }

    /// <inheritdoc />
    public ValueTask SendAsync<T>(string topicName, T message, CancellationToken cancellationToken = default)
        where T : notnull
    {
        InMemoryTopic? topic;
        lock (_lock)
            topic = _topics.GetValueOrDefault(Qualify(topicName));

        return topic is null ? default : Typed<T>(topic, topicName).SendAsync(message, cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask CompleteAsync(string topicName)
    {
        InMemoryTopic? topic;
        lock (_lock)
            _topics.Remove(Qualify(topicName), out topic);

        topic?.Complete();
        return default;
    }

    /// <inheritdoc />
    public ValueTask<ISourceStream<T>> SubscribeAsync<T>(string topicName, CancellationToken cancellationToken = default)
        where T : notnull
        => SubscribeAsync<T>(topicName, null, null, cancellationToken);

    /// <inheritdoc />
    public ValueTask<ISourceStream<T>> SubscribeAsync<T>(
        string topicName,
        int? bufferCapacity,
        TopicBufferFullMode? bufferFullMode,
        CancellationToken cancellationToken = default)
        where T : notnull
    {
        cancellationToken.ThrowIfCancellationRequested();
        var name = Qualify(topicName);
        var stream = new InMemorySourceStream<T>(
            bufferCapacity ?? _options.TopicBufferCapacity,
            bufferFullMode ?? _options.TopicBufferFullMode,
            ended => Unsubscribe(name, ended));
        lock (_lock)
        {
            if (!_topics.TryGetValue(name, out var topic))
                _topics.Add(name, topic = new InMemoryTopic<T>());

            Typed<T>(topic, topicName).Add(stream);
        }

        return new ValueTask<ISourceStream<T>>(stream);
    }

    private void Unsubscribe<T>(string name, InMemorySourceStream<T> stream)
        where T : notnull
    {
        lock (_lock)
        {
            if (_topics.GetValueOrDefault(name) is InMemoryTopic<T> topic && topic.Remove(stream))
                _topics.Remove(name);
        }
    }

    private string Qualify(string topicName) => _options.TopicPrefix + topicName;

    private static InMemoryTopic<T> Typed<T>(InMemoryTopic topic, string topicName)
        where T : notnull
        => topic as InMemoryTopic<T>
            ?? throw new InvalidOperationException(
                $"The messages of the topic `{topicName}` have the type {topic.MessageType.Name}, not {typeof(T).Name}.");
}
