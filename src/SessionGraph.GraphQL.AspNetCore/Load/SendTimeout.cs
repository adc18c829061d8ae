namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>
/// Cuts the connections of clients that do not read. Data is sent in chunks, and each chunk must be accepted within the timeout, so that a
/// large response gives a client no more time than a small one. (Kestrel's minimum data rate does: its timeout grows with the number of
/// bytes to send.)
/// </summary>
/// <param name="timeout">How long a chunk may wait.</param>
/// <param name="timeProvider">The clock.</param>
internal readonly struct SendTimeout(TimeSpan timeout, TimeProvider timeProvider)
{
    /// <summary>The maximum number of bytes that are sent at once.</summary>
    public const int MaxChunkSize = 64 * 1024;

    /// <summary>Waits for the sending to complete. Aborts and throws if it takes too long.</summary>
    /// <param name="sending">The sending.</param>
    /// <param name="abort">Cuts the connection, which completes the sending.</param>
    public ValueTask WaitAsync(ValueTask sending, Action abort)
    {
        if (!sending.IsCompleted)
            return WaitForAsync(sending, abort);

        return sending;
    }

    private async ValueTask WaitForAsync(ValueTask sending, Action abort)
    {
        var stall = new Stall(abort);
        await using (timeProvider.CreateTimer(static stall => ((Stall)stall!).End(), stall, timeout, Timeout.InfiniteTimeSpan))
        {
            try
            {
                await sending;
            }
            catch when (stall.HasEnded)
            {
                throw new ClientStalledException();
            }
        }

        if (stall.HasEnded)
            throw new ClientStalledException();
    }

    private sealed class Stall(Action abort)
    {
        private volatile bool _hasEnded;

        public bool HasEnded => _hasEnded;

        public void End()
        {
            _hasEnded = true;
            abort();
        }
    }
}
