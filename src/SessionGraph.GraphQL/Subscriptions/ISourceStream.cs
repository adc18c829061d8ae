namespace SessionGraph.GraphQL.Subscriptions;

/// <summary>The events of a subscription. Disposing it, or ending its enumeration, unsubscribes.</summary>
public interface ISourceStream : IAsyncDisposable
{
    /// <summary>Reads the events. It can be enumerated once, and may be an <see cref="IAsyncDisposable"/> that unsubscribes.</summary>
    IAsyncEnumerable<object> ReadEventsAsync();
}

/// <summary>A typed <see cref="ISourceStream"/>.</summary>
/// <typeparam name="T">The type of the events.</typeparam>
public interface ISourceStream<out T> : ISourceStream
    where T : notnull
{
    /// <inheritdoc cref="ISourceStream.ReadEventsAsync" />
    new IAsyncEnumerable<T> ReadEventsAsync();
}
