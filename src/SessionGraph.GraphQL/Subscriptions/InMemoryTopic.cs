namespace SessionGraph.GraphQL.Subscriptions;

/// <summary>An in-memory topic. It exists while it has subscribers.</summary>
internal abstract class InMemoryTopic
{
    public abstract Type MessageType { get; }

    /// <summary>Ends every subscriber's stream after the events that were sent to it.</summary>
    public abstract void Complete();
}

/// <summary>A typed <see cref="InMemoryTopic"/>. Subscribers change under the lock of the topics.</summary>
internal sealed class InMemoryTopic<T> : InMemoryTopic
    where T : notnull
{
    private volatile InMemorySourceStream<T>[] _subscribers = [];

    public override Type MessageType => typeof(T);

    public void Add(InMemorySourceStream<T> subscriber) => _subscribers = [.. _subscribers, subscriber];

    /// <summary>Removes a subscriber. Returns whether it was the last one.</summary>
    public bool Remove(InMemorySourceStream<T> subscriber)
    {
        _subscribers = [.. _subscribers.Where(other => other != subscriber)];
        return _subscribers is [];
    }

    public async ValueTask SendAsync(T message, CancellationToken cancellationToken)
    {
        foreach (var subscriber in _subscribers)
            await subscriber.WriteAsync(message, cancellationToken);
    }

    public override void Complete()
    {
        foreach (var subscriber in _subscribers)
            subscriber.Complete();
    }
}
