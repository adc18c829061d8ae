using System.Threading.Channels;

namespace SessionGraph.GraphQL.Subscriptions;

/// <summary>The bounded event buffer of one subscriber.</summary>
internal sealed class InMemorySourceStream<T> : ISourceStream<T>, IAsyncEnumerable<T>
    where T : notnull
{
    private readonly Channel<T> _channel;
    private readonly bool _failsWhenFull;
    private readonly Action<InMemorySourceStream<T>> _unsubscribe;
    private int _isDisposed;

    public InMemorySourceStream(int capacity, TopicBufferFullMode fullMode, Action<InMemorySourceStream<T>> unsubscribe)
    {
        _unsubscribe = unsubscribe;
        _failsWhenFull = fullMode is TopicBufferFullMode.Fail;
        _channel = Channel.CreateBounded<T>(new BoundedChannelOptions(capacity)
        {
            SingleReader = true,
            FullMode = fullMode switch
            {
                TopicBufferFullMode.DropNewest => BoundedChannelFullMode.DropNewest,
                TopicBufferFullMode.DropOldest => BoundedChannelFullMode.DropOldest,
                _ => BoundedChannelFullMode.Wait,
            },
        });
    }

    /// <summary>Buffers the message. Does nothing if the stream has ended.</summary>
    public async ValueTask WriteAsync(T message, CancellationToken cancellationToken)
    {
        while (!_channel.Writer.TryWrite(message))
        {
            if (_failsWhenFull)
                Fail();
            else if (await _channel.Writer.WaitToWriteAsync(cancellationToken))
                continue;

            return;
        }
    }

    /// <summary>Ends the stream after the buffered events.</summary>
    public void Complete() => _channel.Writer.TryComplete();

    public IAsyncEnumerable<T> ReadEventsAsync() => this;

    IAsyncEnumerable<object> ISourceStream.ReadEventsAsync() => this as IAsyncEnumerable<object> ?? new BoxedEvents(this);

    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        try
        {
            await foreach (var message in _channel.Reader.ReadAllAsync(cancellationToken))
                yield return message;
        }
        finally
        {
            await DisposeAsync();
        }
    }

    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) is 0)
        {
            _unsubscribe(this);
            Complete();
        }

        return default;
    }

    private void Fail()
    {
        _unsubscribe(this);
        _channel.Writer.TryComplete(new GraphQLException(ErrorBuilder.New()
            .SetMessage("Events were lost, because they arrived faster than the stream was read.")
            .SetCode("EVENTS_LOST")
            .Build()));
    }

    /// <summary>The events of a value type, boxed.</summary>
    private sealed class BoxedEvents(InMemorySourceStream<T> stream) : IAsyncEnumerable<object>, IAsyncDisposable
    {
        public async IAsyncEnumerator<object> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            await foreach (var message in stream.WithCancellation(cancellationToken))
                yield return message;
        }

        public ValueTask DisposeAsync() => stream.DisposeAsync();
    }
}
