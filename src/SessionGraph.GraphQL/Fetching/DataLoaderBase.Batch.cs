namespace SessionGraph.GraphQL.Fetching;

public abstract partial class DataLoaderBase<TKey, TValue>
{
    /// <summary>Keys that are fetched together.</summary>
    private sealed class Batch(DataLoaderBase<TKey, TValue> loader)
    {
        private readonly List<TKey> _keys = [];
        private readonly List<Value> _values = [];
        private List<TaskCompletionSource>? _waiting;

        public int Count => _keys.Count;

        public Value Add(TKey key)
        {
            var value = new Value(this);
            _keys.Add(key);
            _values.Add(value);
            return value;
        }

        /// <summary>
        /// Returns a task for a caller that waits for several values. Called under the loader's lock, before the batch is complete.
        /// </summary>
        public Task Join()
        {
            var waiting = new TaskCompletionSource();
            (_waiting ??= []).Add(waiting);
            return waiting.Task;
        }

        public async ValueTask DispatchAsync()
        {
            lock (loader._lock)
            {
                if (loader._batch == this)
                    loader._batch = null;
            }

            var results = new Result<TValue?>[_keys.Count];
            try
            {
                await loader.FetchAsync(_keys, results, loader._batchScheduler.RequestAborted);
            }
            catch (Exception exception)
            {
                Array.Fill(results, Result<TValue?>.Reject(exception));
            }

            // Waiting callers continue within Publish, so that the keys they load next form one batch again.
            loader._batchScheduler.Publish(() => Complete(results));
        }

        private void Complete(Result<TValue?>[] results)
        {
            for (var index = 0; index < results.Length; index++)
                _values[index].Complete(results[index], loader._lock);

            List<TaskCompletionSource>? waiting;
            lock (loader._lock)
                waiting = _waiting;

            foreach (var one in waiting ?? [])
                one.TrySetResult();
        }
    }
}
