using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store;

/// <summary>
/// Erases the personal data of one person from the audit, the change log and every <see cref="IPersonalDataCopy"/>. The chain of hashes
/// stays whole, because it covers salted digests, and the salts of what was erased are deleted.
/// </summary>
public sealed class AuditErasure(GroupCommitQueue writes, AuditLog audit, IEnumerable<IPersonalDataCopy> copies)
{
    /// <summary>Erases the data in one transaction and appends an entry about it, which does not name the person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="isDryRun">Whether to only count what would be erased.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>How many entries, changes and other copies were changed, by their names.</returns>
    public async Task<IReadOnlyList<(string Name, int Count)>> EraseAsync(ErasedPerson person, bool isDryRun, CancellationToken cancellationToken)
    {
        var erased = new List<(string Name, int Count)>();
        await using var write = await writes.BeginAsync(cancellationToken);
        var context = write.Context;
        // Deleted and replaced content is overwritten with zeros.
        await context.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON", cancellationToken);
        erased.Add(("entries of the audit", await EraseEntriesAsync(context, person, cancellationToken)));
        erased.Add(("changes of the change log", await EraseChangesAsync(context, person, cancellationToken)));
        foreach (var copy in copies)
            erased.Add((copy.Name, await copy.EraseAsync(context, person, cancellationToken)));

        if (isDryRun || erased.TrueForAll(part => part.Count == 0))
            return erased;

        if (audit.IsEnabled)
            await audit.AppendAsync(context, AuditKind.Erased, cancellationToken);
        await write.CommitAsync(() => Task.CompletedTask);
        return erased;
    }

    private static async Task<int> EraseEntriesAsync(SessionGraphContext context, ErasedPerson person, CancellationToken cancellationToken)
    {
        var changed = new List<AuditEntry>();
        var rows = context.AuditEntries
            .OrderBy(entry => entry.Number)
            .Select(entry => new
            {
                Entry = entry,
                State = context.ChangeLog.Where(change => change.Sequence == entry.ChangeSequence).Select(change => change.State).FirstOrDefault(),
            });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (Erase(row.Entry, row.State, person))
                changed.Add(row.Entry);
        }

        foreach (var entry in changed)
        {
            await context.AuditEntries.Where(stored => stored.Number == entry.Number).ExecuteUpdateAsync(
                update => update
                    .SetProperty(stored => stored.Caller, entry.Caller)
                    .SetProperty(stored => stored.Address, entry.Address)
                    .SetProperty(stored => stored.CallerSalt, entry.CallerSalt)
                    .SetProperty(stored => stored.Before, entry.Before)
                    .SetProperty(stored => stored.After, entry.After)
                    .SetProperty(stored => stored.ContentSalt, entry.ContentSalt),
                cancellationToken);
        }

        return changed.Count;
    }

    private static bool Erase(AuditEntry entry, string? state, ErasedPerson person)
    {
        var isChanged = false;
        if (person.Is(entry.Caller))
        {
            (entry.Caller, entry.Address, entry.CallerSalt) = (null, null, null);
            isChanged = true;
        }

        var isWhole = person.Is(entry.Key);
        var (before, after) = (person.EraseFrom(entry.Before, isWhole), person.EraseFrom(entry.After, isWhole));
        if (before is null && after is null && person.EraseFrom(state) is null)
            return isChanged;

        (entry.Before, entry.After, entry.ContentSalt) = (before ?? entry.Before, after ?? entry.After, null);
        return true;
    }

    private static async Task<int> EraseChangesAsync(SessionGraphContext context, ErasedPerson person, CancellationToken cancellationToken)
    {
        var changed = new List<(long Sequence, string State)>();
        var changes = context.ChangeLog.OrderBy(change => change.Sequence).Select(change => new { change.Sequence, change.State });
        await foreach (var change in changes.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (person.EraseFrom(change.State) is { } erased)
                changed.Add((change.Sequence, erased));
        }

        foreach (var (sequence, state) in changed)
        {
            await context.ChangeLog.Where(change => change.Sequence == sequence)
                .ExecuteUpdateAsync(update => update.SetProperty(change => change.State, state), cancellationToken);
        }

        return changed.Count;
    }
}
