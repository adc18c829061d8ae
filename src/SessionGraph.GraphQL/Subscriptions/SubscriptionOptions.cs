namespace SessionGraph.GraphQL.Subscriptions;

/// <summary>How events are kept for subscribers that do not read at once.</summary>
public sealed record SubscriptionOptions
{
    /// <summary>Stands before every topic's name; null for nothing.</summary>
    public string? TopicPrefix { get; init; }

    /// <summary>How many events are kept for a subscriber; at least 1.</summary>
    public int TopicBufferCapacity { get; init; } = 64;

    /// <summary>What happens to an event for which there is no room.</summary>
    public TopicBufferFullMode TopicBufferFullMode { get; init; } = TopicBufferFullMode.Fail;
}

/// <summary>What happens where a subscriber's buffer is full.</summary>
public enum TopicBufferFullMode
{
    /// <summary>The oldest event of the buffer is dropped.</summary>
    DropOldest,

    /// <summary>The newest event of the buffer is dropped.</summary>
    DropNewest,

    /// <summary>The sender waits for room.</summary>
    Wait,

    /// <summary>
    /// The subscriber gets what is in the buffer, and then the stream ends with a <see cref="GraphQLException"/> of the code
    /// <c>EVENTS_LOST</c>.
    /// </summary>
    Fail,
}
