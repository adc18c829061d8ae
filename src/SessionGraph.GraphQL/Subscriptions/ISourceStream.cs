namespace SessionGraph.GraphQL.Subscriptions;

/// <summary>The events of a subscription; disposing it, or ending its enumeration, unsubscribes.</summary>
public interface ISourceStream : IAsyncDisposable
{
    /// <summary>The events; to be read once. What is returned may itself be an <see cref="IAsyncDisposable"/> that unsubscribes.</summary>
    IAsyncEnumerable<object> ReadEventsAsync();
}

/// <summary>An <see cref="ISourceStream"/> whose type is known.</summary>
/// <typeparam name="T">The type of the events.</typeparam>
public interface ISourceStream<out T> : ISourceStream
    where T : notnull
{
    /// <inheritdoc cref="ISourceStream.ReadEventsAsync" />
    new IAsyncEnumerable<T> ReadEventsAsync();
}
