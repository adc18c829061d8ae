namespace SessionGraph.Gateway.Shutdown;

/// <summary>Options of the shutdown: the configuration section <c>Shutdown</c>.</summary>
public sealed class ShutdownOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "Shutdown";

    /// <summary>
    /// How long the gateway serves requests after it was asked to stop (<c>Shutdown:DrainTime</c>): 0 to 10 minutes. Load balancers see
    /// meanwhile that it is no longer ready.
    /// </summary>
    public TimeSpan DrainTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long running requests may take after the drain time before they are aborted (<c>Shutdown:Timeout</c>): 1 second to 10 minutes.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(35);
}
