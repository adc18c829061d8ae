namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>The options of how responses are written.</summary>
public sealed class HttpResponseFormatterOptions
{
    /// <summary>The GraphQL over HTTP revision to follow.</summary>
    public HttpTransportVersion HttpTransportVersion { get; set; }
}
