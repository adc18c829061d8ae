using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SessionGraph.Store;

/// <summary>
/// Delivers committed changes to any number of readers, each at its own position. A reader fetches the next change when it asks for it:
/// recent changes from memory, older ones from the log. No queue grows for a reader, so a slow reader costs no more than its position.
/// </summary>
public sealed class SessionChangeFeed(ChangeLog log, IOptions<ChangesOptions> options) : IHostedService
{
    private readonly Lock _lock = new();
    private readonly SessionChange?[] _recent = new SessionChange?[options.Value.MaxMemoryCount];
    private readonly long _maxSize = options.Value.MaxMemorySize;

    // The changes in memory: from _first up to but not including _next, without gaps.
    private long _first;
    private long _next;
    private long _size;

    private long _end;
    private TaskCompletionSource _published = NewSignal();
    private int _readers;

    /// <summary>The identity of the log that the sequence numbers belong to.</summary>
    public Guid Identity { get; private set; }

    /// <summary>The sequence number of the newest change, or 0 when there is none.</summary>
    public long End => Volatile.Read(ref _end);

    /// <summary>The number of readers.</summary>
    public int Readers => Volatile.Read(ref _readers);

    /// <summary>Reads the end of the log, before anything reads or writes.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
        => (Identity, _end) = await log.ReadEndAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc cref="ChangeLog.AppendAsync"/>
    public Task<IReadOnlyList<SessionChange>> AppendAsync(
        SessionGraphContext context, IReadOnlyList<(SessionChangeKind Kind, Session Session)> changes, CancellationToken cancellationToken)
        => log.AppendAsync(context, changes, cancellationToken);

    /// <summary>Publishes the changes that <see cref="AppendAsync"/> returned, after their commit and in commit order.</summary>
    public void Publish(IReadOnlyList<SessionChange> changes)
    {
        TaskCompletionSource published;
        lock (_lock)
        {
            foreach (var change in changes)
                AddRecent(change);
            (published, _published) = (_published, NewSignal());
        }

        published.SetResult();
    }

    /// <summary>Notifies the readers of changes in the log that another process made.</summary>
    /// <param name="end">The sequence number of the newest change.</param>
    public void Notify(long end)
    {
        TaskCompletionSource published;
        lock (_lock)
        {
            if (end <= _end)
                return;
            _end = end;
            (published, _published) = (_published, NewSignal());
        }

        published.SetResult();
    }

    /// <summary>All changes after a position, each once and in order. Waits for new changes.</summary>
    /// <param name="after">The sequence number of the reader's last change; at most <see cref="End"/>.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <exception cref="ChangesLostException">The log no longer has the changes after the reader's position.</exception>
    public async IAsyncEnumerable<SessionChange> ReadAsync(
        long after, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _readers);
        try
        {
            while (true)
            {
                if (TryReadRecent(after, out var change, out var published))
                {
                    after = change.Sequence;
                    yield return change;
                }
                else if (published is not null)
                {
                    await published.WaitAsync(cancellationToken);
                }
                else
                {
                    foreach (var logged in await log.ReadAsync(after, End, cancellationToken))
                    {
                        after = logged.Sequence;
                        yield return logged;
                    }
                }
            }
        }
        finally
        {
            Interlocked.Decrement(ref _readers);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The next change if it is in memory. Otherwise the task to wait for, or null when the log has the change.</summary>
    private bool TryReadRecent(long after, [NotNullWhen(true)] out SessionChange? change, out Task? published)
    {
        lock (_lock)
        {
            published = after >= _end ? _published.Task : null;
            change = after + 1 >= _first && after + 1 < _next ? _recent[(after + 1) % _recent.Length] : null;
            return change is not null;
        }
    }

    private void AddRecent(SessionChange change)
    {
        // Changes in a gap are in the log.
        if (change.Sequence != _next)
        {
            Array.Clear(_recent);
            (_first, _next, _size) = (change.Sequence, change.Sequence, 0);
        }

        while (_next > _first && (_next - _first == _recent.Length || _size + change.Size > _maxSize))
            RemoveOldest();
        _recent[_next++ % _recent.Length] = change;
        _size += change.Size;
        _end = Math.Max(_end, change.Sequence);
    }

    private void RemoveOldest()
    {
        ref var oldest = ref _recent[_first++ % _recent.Length];
        _size -= oldest!.Size;
        oldest = null;
    }
}
