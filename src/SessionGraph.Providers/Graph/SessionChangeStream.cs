using System.Runtime.CompilerServices;

namespace SessionGraph.Providers;

/// <summary>
/// The change feed as clients see it: with cursors, filtered by provider, and with errors that tell the client what to do.
/// </summary>
internal static class SessionChangeStream
{
    /// <summary>
    /// The changes after a position, of all providers or some. Ends with <c>EVENTS_LOST</c> when the log no longer has them.
    /// </summary>
    /// <param name="feed">The changes.</param>
    /// <param name="after">The position.</param>
    /// <param name="providers">The providers; null for all.</param>
    /// <param name="access">What the caller may read, and until when.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public static async IAsyncEnumerable<SessionChange> ReadAsync(
        SessionChangeFeed feed,
        long after,
        IReadOnlyList<Provider>? providers,
        CallerAccess access,
        TimeProvider timeProvider,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var expiry = new CancellationTokenSource(TimeUntil(access.ExpiresAt, timeProvider), timeProvider);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, cancellationToken);
        await using var changes = feed.ReadAsync(after, end.Token).GetAsyncEnumerator(end.Token);
        while (await MoveNextAsync(changes, expiry.Token, cancellationToken))
        {
            var session = changes.Current.Session;
            if ((providers is null || providers.Contains(session.Provider)) && access.CanRead(session.Connection))
                yield return changes.Current;
        }
    }

    /// <summary>The position of a cursor.</summary>
    /// <exception cref="GraphQLException">The text is not such a cursor, or belongs to another log.</exception>
    public static long PositionOf(string cursor, SessionChangeFeed feed)
    {
        if (!SessionChangeCursor.TryParse(cursor, feed.Identity, out var position))
        {
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage("`after` is not a cursor of a change. Use one that `sessionChanges` or `sessionChangesCursor` returned, or leave it out.")
                .SetCode("INVALID_CURSOR")
                .SetExtension("argument", "after")
                .Build());
        }

        return position is { } sequence && sequence <= feed.End
            ? sequence
            : throw Lost("The cursor belongs to another state of the store. A backup may have been restored since.");
    }

    private static TimeSpan TimeUntil(DateTimeOffset? end, TimeProvider timeProvider)
    {
        if (end is not { } instant)
            return Timeout.InfiniteTimeSpan;

        // A timer cannot wait longer.
        var time = instant - timeProvider.GetUtcNow();
        return time <= TimeSpan.Zero ? TimeSpan.Zero : time > TimeSpan.FromDays(45) ? TimeSpan.FromDays(45) : time;
    }

    private static async ValueTask<bool> MoveNextAsync(
        IAsyncEnumerator<SessionChange> changes, CancellationToken expiry, CancellationToken cancellationToken)
    {
        try
        {
            return await changes.MoveNextAsync();
        }
        catch (OperationCanceledException) when (expiry.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw AccessErrors.Expired();
        }
        catch (ChangesLostException)
        {
            throw Lost("The change log no longer has the next change of this stream.");
        }
    }

    private static GraphQLException Lost(string reason) => new(ErrorBuilder.New()
        .SetMessage(reason + " Changes may be lost: read the sessions again, and continue from `sessionChangesCursor`.")
        .SetCode("EVENTS_LOST")
        .Build());
}
