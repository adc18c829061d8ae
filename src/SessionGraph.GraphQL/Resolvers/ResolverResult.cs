using System.Runtime.CompilerServices;

namespace SessionGraph.GraphQL.Resolvers;

/// <summary>What compiled resolvers call; a task that is complete already costs no state machine.</summary>
internal static class ResolverResult
{
    public static ValueTask Store(IMiddlewareContext context, object? result)
    {
        context.Result = result;
        return default;
    }

    public static ValueTask StoreAsync<T>(IMiddlewareContext context, Task<T> task)
        => task.IsCompletedSuccessfully ? Store(context, task.Result) : AwaitAsync(context, task);

    public static ValueTask StoreAsync<T>(IMiddlewareContext context, ValueTask<T> task)
        => task.IsCompletedSuccessfully ? Store(context, task.Result) : AwaitAsync(context, task.AsTask());

    public static T State<T>(IMiddlewareContext context, string key)
        => context.ContextData.TryGetValue(key, out var value) && value is T state
            ? state
            : default(T) is null
                ? default!
                : throw new InvalidOperationException($"The request has no state `{key}` of {typeof(T).Name}.");

    public static ValueTask<IAsyncEnumerable<object>> Box<T>(IAsyncEnumerable<T> stream)
        where T : notnull
        => new(stream as IAsyncEnumerable<object> ?? BoxEachAsync(stream));

    private static async IAsyncEnumerable<object> BoxEachAsync<T>(
        IAsyncEnumerable<T> stream, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : notnull
    {
        await foreach (var item in stream.WithCancellation(cancellationToken))
            yield return item;
    }

    private static async ValueTask AwaitAsync<T>(IMiddlewareContext context, Task<T> task) => context.Result = await task;
}
