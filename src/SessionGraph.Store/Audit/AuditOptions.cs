namespace SessionGraph.Store;

/// <summary>Options of the audit: the configuration section <c>Audit</c>.</summary>
public sealed class AuditOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "Audit";

    /// <summary>Whether writes are recorded in the audit (<c>Audit:Enabled</c>).</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// The secret key that signs the entries (<c>Audit:Key</c>): 32 bytes or more in Base64. Keep it outside the store. Null, the default: the
    /// chain of hashes has no key. It then shows accidents, but not the changes of someone who can write to the store and compute hashes.
    /// </summary>
    public string? Key { get; set; }

    /// <summary>Earlier keys, which only verify (<c>Audit:PreviousKeys</c>).</summary>
    public IList<string> PreviousKeys { get; } = [];

    /// <summary>How long entries are kept (<c>Audit:Retention</c>): 1 day to 36,500 days. Default: 365 days.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(365);
}
