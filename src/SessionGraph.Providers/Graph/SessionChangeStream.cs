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
    public static async IAsyncEnumerable<SessionChange> ReadAsync(
        SessionChangeFeed feed,
        long after,
        IReadOnlyList<Provider>? providers,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var changes = feed.ReadAsync(after, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(changes))
        {
            if (providers is null || providers.Contains(changes.Current.Session.Provider))
                yield return changes.Current;
        }
    }

    /// <summary>The position of a cursor.</summary>
    /// <exception cref="GraphQLException">The text is not such a cursor, or belongs to another log.</exception>
    public static long PositionOf(string cursor, SessionChangeFeed feed)
    {
        if (!SessionChangeCursor.TryParse(cursor, out var identity, out var sequence))
        {
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage("`after` is not a cursor of a change. Use one that `sessionChanges` or `sessionChangesCursor` returned, or leave it out.")
                .SetCode("INVALID_CURSOR")
                .SetExtension("argument", "after")
                .Build());
        }

        return identity == feed.Identity && sequence <= feed.End
            ? sequence
            : throw Lost("The cursor belongs to another state of the store. A backup may have been restored since.");
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<SessionChange> changes)
    {
        try
        {
            return await changes.MoveNextAsync();
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
