namespace SessionGraph.Providers;

/// <summary>Options of the served REST APIs: the configuration section <c>Rest</c>.</summary>
public sealed class RestOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "Rest";

    /// <summary>Whether the REST APIs are served (<c>Rest:Enabled</c>). Default: in Development only, because callers are not authenticated.</summary>
    public bool? Enabled { get; set; }

    /// <summary>
    /// How long a request may take. The host sets it to the limit of the graph's requests; it is not a configuration key.
    /// </summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the body of a request may take to arrive. It is not a configuration key either.</summary>
    public TimeSpan RequestBodyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The connections that the providers' APIs use, by provider name (<c>Rest:&lt;provider&gt;:Connection</c>). Default: the provider's
    /// only connection.
    /// </summary>
    public IDictionary<string, string?> Connections { get; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
}
