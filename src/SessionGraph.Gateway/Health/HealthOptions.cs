namespace SessionGraph.Gateway.Health;

/// <summary>Options of the health endpoints: the configuration section <c>Health</c>.</summary>
public sealed class HealthOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "Health";

    /// <summary>Whether everybody may read the result of each check, not only the status.</summary>
    public bool Details { get; set; }

    /// <summary>The number of bytes that must be free on the store's disk; 0 or more.</summary>
    public long MinFreeSpace { get; set; } = 256 * 1024 * 1024;

    /// <summary>For how long the result of a check that does some work is used again: from a second to an hour.</summary>
    public TimeSpan ProbeInterval { get; set; } = TimeSpan.FromSeconds(10);
}
