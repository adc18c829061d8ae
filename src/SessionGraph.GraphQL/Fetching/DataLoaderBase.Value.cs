using System.Runtime.ExceptionServices;

namespace SessionGraph.GraphQL.Fetching;

public abstract partial class DataLoaderBase<TKey, TValue>
{
    /// <summary>
    /// The value of a key. Each waiting caller gets a task of its own. If several waited for one task, only one would continue within
    /// <see cref="IBatchScheduler.Publish"/>; the others would miss the next batch.
    /// </summary>
    /// <param name="batch">The batch that fetches the value; null if the value was set.</param>
    private sealed class Value(Batch? batch)
    {
        private TaskCompletionSource<TValue?>? _first;
        private List<TaskCompletionSource<TValue?>>? _others;
        private Task<TValue?>? _task;
        private Result<TValue?> _result;

        /// <summary>The batch that fetches the value; null if it is loaded or was set.</summary>
        public Batch? Batch { get; private set; } = batch;

        /// <summary>Creates a value that was set.</summary>
        public static Value Of(Task<TValue?> task) => new(null) { _task = task };

        /// <summary>Returns a task for a waiting caller. Called under the loader's lock.</summary>
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

        /// <summary>The value, after its batch has completed.</summary>
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
