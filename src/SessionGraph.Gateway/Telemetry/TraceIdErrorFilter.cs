using System.Diagnostics;

namespace SessionGraph.Gateway.Telemetry;

/// <summary>Adds the id of the trace to each error of a request that is traced.</summary>
internal sealed class TraceIdErrorFilter : IErrorFilter
{
    public IError OnError(IError error)
        => Activity.Current is { Recorded: true } activity ? error.SetExtension("traceId", activity.TraceId.ToHexString()) : error;
}
