using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Subscriptions;

namespace SessionGraph.GraphQL.Resolvers;

/// <summary>Opens the source streams of compiled subscriptions.</summary>
internal static class SourceStreams
{
    public static SubscribeResolverDelegate SubscribeTo<T>(TopicName topic)
        where T : notnull
        => context => OpenAsync(context.Service<ITopicEventReceiver>().SubscribeAsync<T>(topic.For(context), context.RequestAborted));

    public static ValueTask<IAsyncEnumerable<object>> OpenAsync<T>(IAsyncEnumerable<T> stream)
        where T : notnull
        => new(stream as IAsyncEnumerable<object> ?? BoxEachAsync(stream));

    public static async ValueTask<IAsyncEnumerable<object>> OpenAsync<T>(Task<IAsyncEnumerable<T>> stream)
        where T : notnull
        => await OpenAsync(await stream);

    public static async ValueTask<IAsyncEnumerable<object>> OpenAsync<T>(ValueTask<IAsyncEnumerable<T>> stream)
        where T : notnull
        => await OpenAsync(await stream);

    public static ValueTask<IAsyncEnumerable<object>> OpenAsync<T>(ISourceStream<T> stream)
        where T : notnull
        => new(((ISourceStream)stream).ReadEventsAsync());

    public static async ValueTask<IAsyncEnumerable<object>> OpenAsync<T>(Task<ISourceStream<T>> stream)
        where T : notnull
        => await OpenAsync(await stream);

    public static async ValueTask<IAsyncEnumerable<object>> OpenAsync<T>(ValueTask<ISourceStream<T>> stream)
        where T : notnull
        => await OpenAsync(await stream);

    private static async IAsyncEnumerable<object> BoxEachAsync<T>(
        IAsyncEnumerable<T> stream, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : notnull
    {
        await foreach (var item in stream.WithCancellation(cancellationToken))
            yield return item;
    }
}
