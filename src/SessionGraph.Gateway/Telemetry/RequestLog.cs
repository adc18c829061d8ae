using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Telemetry;

/// <summary>
/// Logs each HTTP request when its response is complete, except probes. The path is that of the route, without the values that clients send in it.
/// </summary>
internal sealed partial class RequestLog(
    RequestDelegate next, IOptions<TelemetryOptions> options, TimeProvider timeProvider, ILogger<RequestLog> logger)
{
    /// <summary>Whether the request asks for the gateway's health or metrics.</summary>
    public static bool IsProbe(HttpContext context, TelemetryOptions options)
        => context.Request.Path.StartsWithSegments("/health")
            || (options.Prometheus.Enabled && context.Request.Path == options.Prometheus.Path);

    public async Task InvokeAsync(HttpContext context)
    {
        if (IsProbe(context, options.Value))
        {
            await next(context);
            return;
        }

        var start = timeProvider.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            LogRequest(
                context.Request.Method,
                (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route",
                context.Response.StatusCode,
                timeProvider.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Method} {Route} {StatusCode} {Milliseconds:0.0} ms")]
    private partial void LogRequest(string method, string route, int statusCode, double milliseconds);
}
