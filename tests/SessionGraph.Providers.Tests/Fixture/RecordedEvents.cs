using SessionGraph.Store;

namespace SessionGraph.Providers.Tests;

/// <summary>A reader of the feed: what was published, each change once.</summary>
public sealed class RecordedEvents(SessionChangeFeed feed)
{
    private readonly IAsyncEnumerator<SessionChange> _changes
        = feed.ReadAsync(0, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

    private long _position;

    /// <summary>What was published since the last call.</summary>
    public List<SessionChange> Take()
    {
        var changes = new List<SessionChange>();
        while (_position < feed.End)
            changes.Add(NextAsync().GetAwaiter().GetResult());
        return changes;
    }

    /// <summary>Waits for the next change.</summary>
    public async Task<SessionChange> NextAsync()
    {
        Assert.True(await _changes.MoveNextAsync());
        Assert.Equal(++_position, _changes.Current.Sequence);
        return _changes.Current;
    }
}
