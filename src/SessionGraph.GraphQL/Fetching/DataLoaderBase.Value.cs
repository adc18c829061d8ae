namespace SessionGraph.GraphQL.Fetching;

public abstract partial class DataLoaderBase<TKey, TValue>
{
    /// <summary>
    /// The value of a key while it is fetched. Each that waits for it has a task of its own, for of several that wait for one task all
    /// but one go on elsewhere, after <see cref="IBatchScheduler.Publish"/>, and would miss the batch that the others make next.
    /// </summary>
    private sealed class Value
    {
        private readonly TaskCompletionSource<TValue?> _first = new();
        private List<TaskCompletionSource<TValue?>>? _others;
        private bool _isComplete;

        public Task<TValue?> Task => _first.Task;

        /// <summary>A task for one more that waits; called under the loader's lock.</summary>
        public Task<TValue?> Join()
        {
            if (_isComplete)
                return Task;

            var other = new TaskCompletionSource<TValue?>();
            (_others ??= []).Add(other);
            return other.Task;
        }

        public void Complete(Result<TValue?> result, Lock loader)
        {
            lock (loader)
                _isComplete = true;

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
