using System.Threading.Channels;

namespace SessionGraph.Providers.Tests;

/// <summary>Keeps what is published, and fails when told to.</summary>
public sealed class RecordedEvents : ISessionEvents
{
    private readonly Channel<SessionChange> _changes = Channel.CreateUnbounded<SessionChange>();

    public bool Fails { get; set; }

    /// <summary>What was published since the last call.</summary>
    public List<SessionChange> Take()
    {
        var changes = new List<SessionChange>();
        while (_changes.Reader.TryRead(out var change))
            changes.Add(change);
        return changes;
    }

    /// <summary>Waits for the next change.</summary>
    public async Task<SessionChange> NextAsync() => await _changes.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public ValueTask PublishAsync(SessionChange change, CancellationToken cancellationToken)
    {
        _changes.Writer.TryWrite(change);
        return Fails ? throw new InvalidOperationException("No one listens.") : ValueTask.CompletedTask;
    }
}
