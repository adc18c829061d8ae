namespace SessionGraph.Store;

/// <summary>The result of verifying the audit.</summary>
/// <param name="Count">The number of entries.</param>
/// <param name="ErasedCount">The number of entries from which personal data was erased.</param>
/// <param name="FirstNumber">The number of the first entry; 0 when there is none.</param>
/// <param name="Head">The newest entry as <c>number:hash</c>, to keep outside the store; null when there is none.</param>
/// <param name="KeyId">The name of the key that signs the newest entry; null when its hash has no key.</param>
/// <param name="Findings">The faults, one a line; empty when the audit is sound.</param>
public sealed record AuditReport(long Count, long ErasedCount, long FirstNumber, string? Head, string? KeyId, IReadOnlyList<string> Findings);
