namespace SessionGraph.GraphQL.Subscriptions;

/// <summary>Subscribes to topics; safe for concurrent use.</summary>
public interface ITopicEventReceiver
{
    /// <summary>Subscribes to a topic with the buffer of the options.</summary>
    ValueTask<ISourceStream<T>> SubscribeAsync<T>(string topicName, CancellationToken cancellationToken = default)
        where T : notnull;

    /// <summary>Subscribes to a topic. Null stands for the value of the options.</summary>
    ValueTask<ISourceStream<T>> SubscribeAsync<T>(
        string topicName,
        int? bufferCapacity,
        TopicBufferFullMode? bufferFullMode,
        CancellationToken cancellationToken = default)
        where T : notnull;
}
