namespace SessionGraph.Gateway.Callers;

/// <summary>How the gateway identifies the caller: the configuration section <c>Caller</c>.</summary>
public sealed class CallerOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "Caller";

    /// <summary>
    /// The request header with the caller's name (<c>Caller:Header</c>). A proxy that authenticates callers must set it, and remove it from
    /// outside requests. Null or empty, the default: no header is trusted.
    /// </summary>
    public string? Header { get; set; }
}
