namespace SessionGraph.Gateway.Shutdown;

/// <summary>Options of the shutdown: the section <c>Shutdown</c>.</summary>
public sealed class ShutdownOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "Shutdown";

    /// <summary>
    /// For how long the gateway still serves after it was asked to stop, so that load balancers see that it is no longer ready: from 0 to 10
    /// minutes.
    /// </summary>
    public TimeSpan DrainTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long running requests may take after that, before they are aborted: from 1 second to 10 minutes.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(35);
}
