namespace SessionGraph.Store;

/// <summary>How long changes are kept: the configuration section <c>Store:Changes</c>.</summary>
public sealed class ChangesOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "Store:Changes";

    /// <summary>How long a change stays in the log (<c>Store:Changes:MaxAge</c>): 1 minute to 3,650 days. Default: 7 days.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How many changes stay in the log (<c>Store:Changes:MaxCount</c>): 1 to 100,000,000. Default: 500,000.</summary>
    public long MaxCount { get; set; } = 500_000;

    /// <summary>
    /// How many of the newest changes are kept in memory, so that streams do not read them from the log
    /// (<c>Store:Changes:MaxMemoryCount</c>): 1 to 1,000,000. Default: 4,096.
    /// </summary>
    public int MaxMemoryCount { get; set; } = 4096;

    /// <summary>
    /// The maximum total size of these changes in bytes (<c>Store:Changes:MaxMemorySize</c>): 65,536 to 1,073,741,824. Default: 16 MiB.
    /// </summary>
    public long MaxMemorySize { get; set; } = 16 * 1024 * 1024;
}
