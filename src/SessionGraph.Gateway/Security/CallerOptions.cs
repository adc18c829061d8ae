namespace SessionGraph.Gateway.Security;

/// <summary>How a trusted proxy names the caller: the configuration section <c>Caller</c>.</summary>
public sealed class CallerOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "Caller";

    /// <summary>
    /// The request header with the caller's name (<c>Caller:Header</c>). It counts only from <see cref="TrustedProxies"/>. Null or empty, the
    /// default: no header is trusted.
    /// </summary>
    public string? Header { get; set; }

    /// <summary>
    /// The addresses and networks of the proxies that authenticate callers, such as <c>10.0.0.5</c> or <c>10.1.0.0/16</c>
    /// (<c>Caller:TrustedProxies</c>). A proxy must remove the headers from outside requests.
    /// </summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    /// <summary>
    /// The request header with the caller's scopes, separated by spaces. Null or empty, the default: a named caller may do everything.
    /// </summary>
    public string? ScopesHeader { get; set; }

    /// <summary>
    /// The request header with the names of the caller's connections, separated by spaces; <c>*</c> for all. Null or empty, the default: all
    /// connections.
    /// </summary>
    public string? ConnectionsHeader { get; set; }
}
