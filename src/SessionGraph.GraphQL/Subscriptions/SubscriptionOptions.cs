namespace SessionGraph.GraphQL.Subscriptions;

/// <summary>The options of in-memory subscriptions.</summary>
public sealed record SubscriptionOptions
{
    /// <summary>A prefix for every topic's name; null for none.</summary>
    public string? TopicPrefix { get; init; }

    /// <summary>The size of a subscriber's event buffer; at least 1.</summary>
    public int TopicBufferCapacity { get; init; } = 64;

    /// <summary>What happens to an event if the buffer is full.</summary>
    public TopicBufferFullMode TopicBufferFullMode { get; init; } = TopicBufferFullMode.Fail;
}

/// <summary>What happens if a subscriber's buffer is full.</summary>
public enum TopicBufferFullMode
{
    /// <summary>The oldest event in the buffer is dropped.</summary>
    DropOldest,

    /// <summary>The newest event in the buffer is dropped.</summary>
    DropNewest,

    /// <summary>The sender waits until there is room.</summary>
    Wait,

    /// <summary>
    /// The subscriber receives the buffered events. Then its stream ends with a <see cref="GraphQLException"/> with the code
    /// <c>EVENTS_LOST</c>.
    /// </summary>
    Fail,
}
