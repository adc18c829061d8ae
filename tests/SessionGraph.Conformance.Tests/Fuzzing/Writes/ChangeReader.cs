using SessionGraph.Store;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>Reads the changes as subscribers get them.</summary>
internal sealed class ChangeReader(SessionChangeFeed feed)
{
    private long _last = feed.End;

    /// <summary>What was committed since the last time.</summary>
    public async Task<List<Change>> ReadAsync()
    {
        var changes = new List<Change>();
        var end = feed.End;
        if (_last == end)
            return changes;
        await foreach (var change in feed.ReadAsync(_last, TestContext.Current.CancellationToken))
        {
            changes.Add(new Change(change.Kind, SessionState.Of(change.Session)));
            _last = change.Sequence;
            if (_last == end)
                break;
        }

        return changes;
    }
}
