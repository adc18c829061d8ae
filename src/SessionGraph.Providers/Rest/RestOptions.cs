namespace SessionGraph.Providers;

/// <summary>The REST APIs that the gateway serves: the configuration section <c>Rest</c>.</summary>
public sealed class RestOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "Rest";

    /// <summary>Whether the REST APIs are served (<c>Rest:Enabled</c>). Default: in Development only, because callers are not authenticated.</summary>
    public bool? Enabled { get; set; }

    /// <summary>How long a request may take. It is no key of the section: the host sets it to what the graph's requests may take.</summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the body of a request may take to arrive. It is no key of the section, either.</summary>
    public TimeSpan RequestBodyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The names of the connections that the providers' paths mean, by the providers' names (<c>Rest:&lt;provider&gt;:Connection</c>). Default: the
    /// provider's only connection.
    /// </summary>
    public IDictionary<string, string?> Connections { get; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
}
