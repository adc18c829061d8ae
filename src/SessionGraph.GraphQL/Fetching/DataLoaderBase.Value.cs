using System.Runtime.ExceptionServices;

namespace SessionGraph.GraphQL.Fetching;

public abstract partial class DataLoaderBase<TKey, TValue>
{
    /// <summary>
    /// The value of a key. Each that waits for it has a task of its own, for of several that wait for one task all but one go on
    /// elsewhere, after <see cref="IBatchScheduler.Publish"/>, and would miss the batch that the others make next.
    /// </summary>
    /// <param name="batch">The batch that fetches it; null where it was set.</param>
    private sealed class Value(Batch? batch)
    {
        private TaskCompletionSource<TValue?>? _first;
        private List<TaskCompletionSource<TValue?>>? _others;
        private Task<TValue?>? _task;
        private Result<TValue?> _result;

        /// <summary>The batch that fetches it; null where it is there, or was set.</summary>
        public Batch? Batch { get; private set; } = batch;

        /// <summary>A value that was set.</summary>
        public static Value Of(Task<TValue?> task) => new(null) { _task = task };

        /// <summary>A task for one that waits; called under the loader's lock.</summary>
        public Task<TValue?> Join()
        {
            if (Batch is null)
                return _task ??= _result.Error is { } error ? Task.FromException<TValue?>(error) : Task.FromResult(_result.Value);

            var waiting = new TaskCompletionSource<TValue?>();
            if (_first is null)
                _first = waiting;
            else
                (_others ??= []).Add(waiting);

            return waiting.Task;
        }

        /// <summary>The value, once its batch is complete.</summary>
        public ValueTask<TValue?> GetAsync()
        {
            if (_task is not null)
                return new ValueTask<TValue?>(_task);

            if (_result.Error is { } error)
                ExceptionDispatchInfo.Throw(error);

            return new ValueTask<TValue?>(_result.Value);
        }

        public void Complete(Result<TValue?> result, Lock loader)
        {
            lock (loader)
            {
                _result = result;
                Batch = null;
            }

            if (_first is not null)
                Complete(_first, result);

            foreach (var other in _others ?? [])
                Complete(other, result);
        }

        private static void Complete(TaskCompletionSource<TValue?> waiting, Result<TValue?> result)
        {
            if (result.Error is { } error)
                waiting.TrySetException(error);
            else
                waiting.TrySetResult(result.Value);
        }
    }
}
