namespace SessionGraph.Gateway.Http;

/// <summary>How requests come by HTTP, and answers go: the configuration section <c>GraphQL:Http</c>.</summary>
public sealed class HttpOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "GraphQL:Http";

    /// <summary>The revision of GraphQL over HTTP: <c>Legacy</c>, <c>Draft20230127</c> or <c>Draft20260806</c>.</summary>
    public HttpTransportVersion HttpTransportVersion { get; set; } = HttpTransportVersion.Draft20230127;

    /// <summary>Whether queries may come by GET.</summary>
    public bool EnableGetRequests { get; set; } = true;

    /// <summary>
    /// Whether a GET must show that no other site has a browser send it: by <c>GraphQL-Preflight</c>, <c>X-Apollo-Operation-Name</c> or
    /// <c>Apollo-Require-Preflight</c>, by a content type that no form has, or by <c>Sec-Fetch-Site: same-origin</c> or <c>none</c>.
    /// </summary>
    public bool EnforceGetRequestsPreflightHeader { get; set; } = true;

    /// <summary>
    /// The origins whose pages may send requests and read the answers, beside the gateway's own, such as <c>https://app.example.org</c>;
    /// <c>http://localhost:*</c> for every port. <c>*</c> alone allows every origin, but then no credentials.
    /// </summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>Whether a body may be a list of requests.</summary>
    public bool EnableBatching { get; set; }

    /// <summary>The most requests of a batch: from 1 to 100.</summary>
    public int MaxBatchSize { get; set; } = 10;

    /// <summary>How long a body may take to arrive: from a second to ten minutes.</summary>
    public TimeSpan RequestBodyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a client may leave 64 KiB unread before its connection is cut: from a second to ten minutes.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether answers are compressed for clients that ask for it, and bodies may be compressed.</summary>
    public bool EnableCompression { get; set; } = true;
}
