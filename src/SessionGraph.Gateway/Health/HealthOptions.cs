namespace SessionGraph.Gateway.Health;

/// <summary>Options of the health endpoints: the configuration section <c>Health</c>.</summary>
public sealed class HealthOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "Health";

    /// <summary>Whether the responses have each check for every caller (<c>Health:Details</c>), not only the status.</summary>
    public bool Details { get; set; }

    /// <summary>
    /// The number of bytes that the store's disk must have free (<c>Health:MinFreeDiskSpace</c>); 0 to not check it. Below it, the gateway
    /// is not ready.
    /// </summary>
    public long MinFreeDiskSpace { get; set; } = 100 * 1024 * 1024;

    /// <summary>How often the gateway probes the store (<c>Health:ProbeInterval</c>): a second to an hour.</summary>
    public TimeSpan ProbeInterval { get; set; } = TimeSpan.FromSeconds(10);
}
