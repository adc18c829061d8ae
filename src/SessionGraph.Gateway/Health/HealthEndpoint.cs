using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using SessionGraph.Gateway.Shutdown;

namespace SessionGraph.Gateway.Health;

/// <summary>Reports whether the process lives, has started, and can serve: one word, or JSON with each check for those who may read it.</summary>
internal sealed class HealthEndpoint(HealthCheckService checks, GracefulShutdown shutdown, IOptions<HealthOptions> options)
{
    private static readonly Dictionary<string, HealthReportEntry> s_noChecks = [];

    /// <summary>Healthy while the process serves HTTP.</summary>
    public Task WriteLiveAsync(HttpContext context) => WriteAsync(context, HealthStatus.Healthy, s_noChecks);

    /// <summary>Healthy when the start is complete.</summary>
    public Task WriteStartupAsync(HttpContext context)
        => WriteAsync(context, shutdown.ApplicationStarted.IsCancellationRequested ? HealthStatus.Healthy : HealthStatus.Unhealthy, s_noChecks);

    /// <summary>Healthy while the gateway can serve requests and was not asked to stop. Upstream providers do not count.</summary>
    public async Task WriteReadyAsync(HttpContext context)
    {
        var report = await checks.CheckHealthAsync(check => check.Tags.Contains(HealthTags.Ready), context.RequestAborted);
        await WriteAsync(context, IsServing ? report.Status : HealthStatus.Unhealthy, report.Entries);
    }

    private bool IsServing => shutdown.ApplicationStarted.IsCancellationRequested && !shutdown.IsDraining;

    // Who may read the result of each check.
    private bool MayReadDetails() => options.Value.Details;

    private Task WriteAsync(HttpContext context, HealthStatus status, IReadOnlyDictionary<string, HealthReportEntry> entries)
    {
        var response = context.Response;
        response.StatusCode = status is HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        response.Headers.CacheControl = "no-store";
        if (MayReadDetails())
            return WriteDetailsAsync(response, status, entries);

        response.ContentType = "text/plain";
        return response.WriteAsync(NameOf(status), context.RequestAborted);
    }

    private static async Task WriteDetailsAsync(HttpResponse response, HealthStatus status, IReadOnlyDictionary<string, HealthReportEntry> entries)
    {
        response.ContentType = "application/json";
        await using var writer = new Utf8JsonWriter(response.BodyWriter, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        writer.WriteString("status", NameOf(status));
        writer.WriteStartObject("checks");
        foreach (var (name, entry) in entries)
            WriteEntry(writer, name, entry);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter writer, string name, HealthReportEntry entry)
    {
        writer.WriteStartObject(name);
        writer.WriteString("status", entry.Status.ToString());
        if (entry.Description is { } description)
            writer.WriteString("description", description);
        foreach (var (key, value) in entry.Data)
            writer.WriteNumber(key, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    // A degraded gateway serves.
    private static string NameOf(HealthStatus status)
        => status is HealthStatus.Unhealthy ? nameof(HealthStatus.Unhealthy) : nameof(HealthStatus.Healthy);
}
