namespace SessionGraph.GraphQL.Subscriptions;

/// <summary>Subscribes to topics; safe for concurrent use.</summary>
public interface ITopicEventReceiver
{
    /// <summary>Subscribes to the topic with the options' buffer.</summary>
    ValueTask<ISourceStream<T>> SubscribeAsync<T>(string topicName, CancellationToken cancellationToken = default)
        where T : notnull;

    /// <summary>Subscribes to the topic; null stands for the options' value.</summary>
    ValueTask<ISourceStream<T>> SubscribeAsync<T>(
        string topicName,
        int? bufferCapacity,
        TopicBufferFullMode? bufferFullMode,
        CancellationToken cancellationToken = default)
        where T : notnull;
}
