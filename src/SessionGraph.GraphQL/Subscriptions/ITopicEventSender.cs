namespace SessionGraph.GraphQL.Subscriptions;

/// <summary>Sends events to those that subscribed to a topic; safe for concurrent use.</summary>
public interface ITopicEventSender
{
    /// <summary>Sends the message to every present subscriber; nothing happens where there is none.</summary>
    ValueTask SendAsync<T>(string topicName, T message, CancellationToken cancellationToken = default)
        where T : notnull;

    /// <summary>Ends the topic: its subscribers get what they were sent, and then the end.</summary>
    ValueTask CompleteAsync(string topicName);
}
