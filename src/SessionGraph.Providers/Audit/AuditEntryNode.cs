namespace SessionGraph.Providers;

/// <summary>An entry of the audit: who changed what, when, from where and by which operation.</summary>
[ObjectType<AuditEntry>(IgnoreProperties =
[
    nameof(AuditEntry.ChangeSequence), nameof(AuditEntry.CallerSalt), nameof(AuditEntry.CallerDigest), nameof(AuditEntry.Before),
    nameof(AuditEntry.After), nameof(AuditEntry.ContentSalt), nameof(AuditEntry.ContentDigest), nameof(AuditEntry.KeyId), nameof(AuditEntry.Hash),
])]
public static class AuditEntryNode
{
    /// <summary>
    /// The fields that the write changed, in the order of their names. A created session or record has all its fields. Without `version` and
    /// `updatedAt`, which change with every write.
    /// </summary>
    [Cost(1)]
    [BatchResolver]
    public static async Task<IReadOnlyList<IReadOnlyList<AuditChange>>> GetChangesAsync(
        [Parent(requires: "Kind Type ChangeSequence Before After")] IReadOnlyList<AuditEntry> entries,
        ChangeLogEntryBySequenceDataLoader changes,
        AuditChangeReader reader,
        CancellationToken cancellationToken)
    {
        var logged = await changes.LoadAsync(entries, entry => entry.ChangeSequence, cancellationToken);
        return [.. entries.Select((entry, index) => reader.Read(entry, logged[index]?.State))];
    }
}
