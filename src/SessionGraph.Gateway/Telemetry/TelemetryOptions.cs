using OpenTelemetry.Exporter;

namespace SessionGraph.Gateway.Telemetry;

/// <summary>What the gateway tells about itself, and to whom: the configuration section <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "Telemetry";

    /// <summary>The collector that receives traces, metrics and logs.</summary>
    public OtlpOptions Otlp { get; set; } = new();

    /// <summary>The endpoint for Prometheus.</summary>
    public PrometheusOptions Prometheus { get; set; } = new();

    /// <summary>What traces contain.</summary>
    public TraceOptions Traces { get; set; } = new();

    /// <summary>What the gateway logs about requests.</summary>
    public RequestLogOptions Logs { get; set; } = new();

    /// <summary>The number of operation names that metrics distinguish: from 1 to 10000. Further names are <c>_OTHER</c>.</summary>
    public int MaxOperationNames { get; set; } = 100;
}

/// <summary>The section <c>Telemetry:Otlp</c>.</summary>
public sealed class OtlpOptions
{
    /// <summary>The address of an OpenTelemetry collector, such as <c>http://localhost:4317</c>; null for none.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The protocol: <c>Grpc</c> or <c>HttpProtobuf</c>.</summary>
    public OtlpExportProtocol Protocol { get; set; } = OtlpExportProtocol.Grpc;

    /// <summary>Headers for the collector, such as <c>api-key=secret</c>, separated by commas; null for none.</summary>
    public string? Headers { get; set; }
}

/// <summary>The section <c>Telemetry:Prometheus</c>.</summary>
public sealed class PrometheusOptions
{
    /// <summary>Whether the gateway serves its metrics.</summary>
    public bool Enabled { get; set; }

    /// <summary>The path of the metrics.</summary>
    public string Path { get; set; } = "/metrics";

    /// <summary>
    /// An address of its own, such as <c>http://localhost:9464</c>, that serves nothing but the metrics. Null to serve them on the gateway's
    /// addresses.
    /// </summary>
    public string? Url { get; set; }

    /// <summary>The port of the address that serves nothing but the metrics; null if there is none.</summary>
    internal int? Port => Enabled && Url is not null ? BindingAddress.Parse(Url).Port : null;
}

/// <summary>The section <c>Telemetry:Traces</c>.</summary>
public sealed class TraceOptions
{
    /// <summary>The share of requests that are traced, from 0 to 1, unless the caller's <c>traceparent</c> decides.</summary>
    public double SampleRatio { get; set; } = 1;

    /// <summary>Whether each call of a resolver has a span.</summary>
    public bool Resolvers { get; set; }

    /// <summary>Whether each batch of a data loader has a span.</summary>
    public bool DataLoaders { get; set; }

    /// <summary>Whether each SQL statement has a span.</summary>
    public bool Statements { get; set; } = true;
}

/// <summary>The section <c>Telemetry:Logs</c>.</summary>
public sealed class RequestLogOptions
{
    /// <summary>Whether to log each HTTP request and each operation.</summary>
    public bool Requests { get; set; }

    /// <summary>Operations that take longer are logged as warnings; null for none.</summary>
    public TimeSpan? SlowOperations { get; set; }
}
