namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>
/// Cuts off clients that do not read. What is sent is sent in pieces, and each must have room in the connection within the timeout: how much
/// there is to send in all does not give a client more time. (Kestrel's least rate does: its timeout grows with the bytes that wait.)
/// </summary>
/// <param name="timeout">How long a piece may wait.</param>
/// <param name="timeProvider">The clock.</param>
internal readonly struct SendTimeout(TimeSpan timeout, TimeProvider timeProvider)
{
    /// <summary>The most bytes that are sent at once.</summary>
    public const int MaxChunkSize = 64 * 1024;

    /// <summary>Waits for what is being sent; where that takes too long, aborts and throws.</summary>
    /// <param name="sending">What is being sent.</param>
    /// <param name="abort">Cuts the client off, by which the sending ends.</param>
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
