namespace SessionGraph.Gateway.Callers;

/// <summary>How the gateway learns who calls: the configuration section <c>Caller</c>.</summary>
public sealed class CallerOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "Caller";

    /// <summary>
    /// The request header that names the caller (<c>Caller:Header</c>), set by a proxy that authenticates and strips it from outside.
    /// Null or empty, the default: no header is trusted.
    /// </summary>
    public string? Header { get; set; }
}
