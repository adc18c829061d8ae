namespace SessionGraph.Gateway.Http;

/// <summary>Options of HTTP: the configuration section <c>GraphQL:Http</c>.</summary>
public sealed class HttpOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "GraphQL:Http";

    /// <summary>The revision of GraphQL over HTTP: <c>Legacy</c>, <c>Draft20230127</c> or <c>Draft20260806</c>.</summary>
    public HttpTransportVersion HttpTransportVersion { get; set; } = HttpTransportVersion.Draft20230127;

    /// <summary>Whether GET requests may execute queries.</summary>
    public bool EnableGetRequests { get; set; } = true;

    /// <summary>
    /// Whether a GET must prove that no other site made a browser send it: with <c>GraphQL-Preflight</c>, <c>X-Apollo-Operation-Name</c> or
    /// <c>Apollo-Require-Preflight</c>, with a content type that forms cannot use, or with <c>Sec-Fetch-Site: same-origin</c> or
    /// <c>none</c>.
    /// </summary>
    public bool EnforceGetRequestsPreflightHeader { get; set; } = true;

    /// <summary>
    /// The origins, beside the gateway's own, whose pages may send requests and read the responses, such as <c>https://app.example.org</c>;
    /// <c>http://localhost:*</c> for every port. <c>*</c> alone allows every origin, but no credentials.
    /// </summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>Whether a body may be a list of requests.</summary>
    public bool EnableBatching { get; set; }

    /// <summary>The maximum number of requests in a batch: from 1 to 100.</summary>
    public int MaxBatchSize { get; set; } = 10;

    /// <summary>How long a body may take to arrive: from a second to ten minutes.</summary>
    public TimeSpan RequestBodyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a client may leave 64 KiB unread before its connection is aborted: from a second to ten minutes.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether to compress responses for clients that accept it, and to accept compressed bodies.</summary>
    public bool EnableCompression { get; set; } = true;
}
