namespace SessionGraph.GraphQL.Subscriptions;

/// <summary>Sends events to the subscribers of topics; safe for concurrent use.</summary>
public interface ITopicEventSender
{
    /// <summary>Sends the message to all current subscribers.</summary>
    ValueTask SendAsync<T>(string topicName, T message, CancellationToken cancellationToken = default)
        where T : notnull;

    /// <summary>Completes the topic. Its subscribers receive what was sent to them, and then their streams end.</summary>
    ValueTask CompleteAsync(string topicName);
}
