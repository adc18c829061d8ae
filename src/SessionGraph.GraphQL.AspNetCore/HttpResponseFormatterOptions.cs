namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>How responses are written.</summary>
public sealed class HttpResponseFormatterOptions
{
    /// <summary>The revision of GraphQL over HTTP to follow.</summary>
    public HttpTransportVersion HttpTransportVersion { get; set; }
}
