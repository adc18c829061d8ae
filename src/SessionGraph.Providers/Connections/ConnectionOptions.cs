namespace SessionGraph.Providers;

/// <summary>The options of a connection: the configuration section <c>Connections:&lt;name&gt;</c>.</summary>
public sealed record ConnectionOptions
{
    /// <summary>
    /// The provider (<c>Connections:&lt;name&gt;:Provider</c>): its name in the graph, without regard to case and <c>_</c>, such as
    /// <c>ZohoPeople</c>.
    /// </summary>
    public string? Provider { get; set; }

    /// <summary>Which system holds the sessions (<c>Connections:&lt;name&gt;:Mode</c>). Default: <c>Local</c>.</summary>
    public string Mode { get; set; } = nameof(ConnectionMode.Local);
}
