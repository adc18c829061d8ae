using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store;

/// <summary>
/// Verifies the audit: that the chain of hashes is whole, that each entry and the state in the change log are what was written, and that
/// no change lacks its entry. It only reads, in one snapshot, and a gateway may serve meanwhile.
/// </summary>
public sealed class AuditVerification(IDbContextFactory<SessionGraphContext> contexts, AuditKeys keys)
{
    private const int MaxFindings = 100;

    private readonly AuditChain _chain = new(keys);

    /// <summary>Verifies the audit.</summary>
    /// <param name="head">A former <see cref="AuditReport.Head"/> that the chain must still have; null for none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<AuditReport> VerifyAsync(string? head, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.Unspecified, cancellationToken);
        var findings = new Findings();
        var checkpoint = await context.AuditCheckpoints.SingleOrDefaultAsync(cancellationToken);
        if (checkpoint is not null)
            CheckSigned("The checkpoint", checkpoint.KeyId, checkpoint.Hash, () => _chain.Hash(checkpoint), findings);

        var (previousNumber, previousHash) = checkpoint is null ? (0, AuditChain.Origin) : (checkpoint.LastNumber, checkpoint.LastHash);
        var isHeadFound = head is null || head == HeadOf(previousNumber, previousHash);
        var (count, erased, firstNumber) = (0L, 0L, 0L);
        string? keyId = null;
        var rows = context.AuditEntries
            .OrderBy(entry => entry.Number)
            .Select(entry => new
            {
                Entry = entry,
                State = context.ChangeLog.Where(change => change.Sequence == entry.ChangeSequence).Select(change => change.State).FirstOrDefault(),
            });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var entry = row.Entry;
            var name = string.Create(CultureInfo.InvariantCulture, $"Entry {entry.Number}");
            if (entry.Number != previousNumber + 1)
                findings.Add(string.Create(CultureInfo.InvariantCulture, $"{name} follows entry {previousNumber}: the entries between them are gone."));
            if (entry.KeyId is null && keyId is not null)
                findings.Add($"{name} has no key, but the entry before it has one.");
            CheckSigned(name, entry.KeyId, entry.Hash, () => _chain.Hash(entry, previousHash), findings);
            CheckPersonal(name, entry, row.State, findings);
            if (entry.CallerSalt is null || entry.ContentSalt is null)
                erased++;

            (previousNumber, previousHash, keyId) = (entry.Number, entry.Hash, entry.KeyId);
            firstNumber = count++ == 0 ? entry.Number : firstNumber;
            isHeadFound |= head == HeadOf(entry.Number, entry.Hash);
        }

        if (count > 0 && keys.CurrentId is not null && keyId is null)
            findings.Add("The newest entry has no key, but Audit:Key is set. The gateway signs from its next start on.");
        if (!isHeadFound)
            findings.Add($"The chain does not have the entry {head}: entries were removed, or written again.");
        await FindUnrecordedAsync(context, findings, cancellationToken);
        return new AuditReport(
            count, erased, firstNumber, previousNumber == 0 ? null : HeadOf(previousNumber, previousHash), keyId, findings.ToList());
    }

    private static string HeadOf(long id, byte[] hash) => string.Create(CultureInfo.InvariantCulture, $"{id}:{Convert.ToHexStringLower(hash)}");

    private void CheckSigned(string name, string? keyId, byte[] hash, Func<byte[]> compute, Findings findings)
    {
        if (!keys.IsKnown(keyId))
            findings.Add($"{name} is signed with the key {keyId}, which is neither Audit:Key nor one of Audit:PreviousKeys.");
        else if (!compute().AsSpan().SequenceEqual(hash))
            findings.Add($"{name} does not have the hash that was written: it, or what is before it, was changed.");
    }

    // Erased values have no salt.
    private static void CheckPersonal(string name, AuditEntry entry, string? state, Findings findings)
    {
        if (entry.CallerSalt is not null && !AuditChain.DigestCaller(entry).AsSpan().SequenceEqual(entry.CallerDigest))
            findings.Add($"{name} has another caller or address than was written.");
        if (entry.ChangeSequence is { } sequence && state is null)
            findings.Add(string.Create(CultureInfo.InvariantCulture, $"{name} refers to the change {sequence}, which the change log does not have."));
        else if (entry.ContentSalt is not null && !AuditChain.DigestContent(entry, state).AsSpan().SequenceEqual(entry.ContentDigest))
            findings.Add($"{name} has other values than were written, or the change log has.");
    }

    private static async Task FindUnrecordedAsync(SessionGraphContext context, Findings findings, CancellationToken cancellationToken)
    {
        var first = await context.AuditEntries.MinAsync(entry => entry.ChangeSequence, cancellationToken);
        if (first is null)
            return;

        var unrecorded = context.ChangeLog
            .Where(change => change.Sequence > first && !context.AuditEntries.Any(entry => entry.ChangeSequence == change.Sequence))
            .OrderBy(change => change.Sequence)
            .Select(change => change.Sequence);
        await foreach (var sequence in unrecorded.AsAsyncEnumerable().WithCancellation(cancellationToken))
            findings.Add(string.Create(CultureInfo.InvariantCulture, $"The change {sequence} has no entry: it was written while Audit:Enabled was false, or its entry is gone."));
    }

    /// <summary>The first findings, and the number of the others.</summary>
    private sealed class Findings
    {
        private readonly List<string> _first = [];
        private int _others;

        public void Add(string finding)
        {
            if (_first.Count < MaxFindings)
                _first.Add(finding);
            else
                _others++;
        }

        public IReadOnlyList<string> ToList()
            => _others == 0 ? _first : [.. _first, string.Create(CultureInfo.InvariantCulture, $"There are {_others} more.")];
    }
}
