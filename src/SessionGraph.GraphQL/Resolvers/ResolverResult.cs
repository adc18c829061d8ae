using SessionGraph.GraphQL.Execution.Processing;

namespace SessionGraph.GraphQL.Resolvers;

/// <summary>Helpers that compiled resolvers call. A completed task needs no state machine.</summary>
internal static class ResolverResult
{
    public static ValueTask Store(IMiddlewareContext context, object? result)
    {
        context.Result = result;
        return default;
    }

    public static ValueTask StoreAsync<T>(IMiddlewareContext context, Task<T> task)
    {
        if (task.IsCompletedSuccessfully)
            return Store(context, task.Result);

        return context is FieldContext field && field.TryDetach(task, ResultOf<T>.Get) ? default : AwaitAsync(context, task);
    }

    public static ValueTask StoreAsync<T>(IMiddlewareContext context, ValueTask<T> task)
        => task.IsCompletedSuccessfully ? Store(context, task.Result) : StoreAsync(context, task.AsTask());

    public static async ValueTask StoreAsync<T>(IMiddlewareContext context, IAsyncEnumerable<T> items)
    {
        if (context.InitialCount is { } initialCount)
        {
            context.Result = await StreamedList<T>.CreateAsync(items, initialCount, context.RequestAborted);
            return;
        }

        var list = new List<T>();
        await foreach (var item in items.WithCancellation(context.RequestAborted))
            list.Add(item);

        context.Result = list;
    }

    public static T[] Parents<T>(IMiddlewareContext context) => ((FieldContext)context).GetParents<T>();

    public static List<T> ParentList<T>(IMiddlewareContext context) => [.. Parents<T>(context)];

    public static T State<T>(IMiddlewareContext context, string key)
        => context.ContextData.TryGetValue(key, out var value) && value is T state
            ? state
            : default(T) is null
                ? default!
                : throw new InvalidOperationException($"The request has no state `{key}` of {typeof(T).Name}.");

    private static class ResultOf<T>
    {
        public static readonly Func<Task, object?> Get = static task => ((Task<T>)task).GetAwaiter().GetResult();
    }

    private static async ValueTask AwaitAsync<T>(IMiddlewareContext context, Task<T> task) => context.Result = await task;
}
